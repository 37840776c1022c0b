package dev.winnow.cli;

import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.Finding;
import dev.winnow.authoring.check.PolicyCheck;
import dev.winnow.cli.serve.ServeFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks the policy that decides beside, by itself: its rules may be those of the first policy as
 * they are to be. Stateless.
 */
final class ShadowCheck {

  private ShadowCheck() {}

  /** What was found so far, and what is found in the second policy of a service. */
  static CheckResult with(CheckResult so, ServeFile service, Consumer<String> progress) {
    Optional<ServeFile> shadow = service.shadow();
    return shadow.map(file -> both(so, check(file).telling(progress).run())).orElse(so);
  }

  private static PolicyCheck check(ServeFile file) {
    PolicyCheck check = PolicyCheck.of(file.rules());
    Optional<Path> settings = file.policySettings();
    check = settings.isPresent() ? check.withSettings(settings.get()) : check;
    return file.settings().policy().only() ? check.only() : check;
  }

  private static CheckResult both(CheckResult one, CheckResult other) {
    Set<Finding> findings = new LinkedHashSet<>(one.findings());
    findings.addAll(other.findings());
    Map<String, String> texts = new HashMap<>(one.texts());
    texts.putAll(other.texts());
    return new CheckResult(
        List.copyOf(findings), one.files() + other.files(), one.rules() + other.rules(), texts);
  }
}
