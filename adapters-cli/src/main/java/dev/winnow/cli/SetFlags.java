package dev.winnow.cli;

import dev.winnow.rules.PolicySource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Settings that are said on the command line. */
final class SetFlags {

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = {
        "Put a setting over those of all files, such as engine.lateness=1s; the value is YAML. May"
            + " be repeated."
      })
  private Map<String, String> settings = new LinkedHashMap<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  SetFlags() {}

  /**
   * The same source with these settings over all others.
   *
   * @throws ParameterException if one is no setting
   */
  PolicySource over(PolicySource source) {
    PolicySource all = source;
    for (Map.Entry<String, String> one : settings.entrySet()) {
      all = with(all, one.getKey(), one.getValue());
    }
    return all;
  }

  private PolicySource with(PolicySource source, String path, String value) {
    try {
      return source.withSetting(path, value);
    } catch (IllegalArgumentException e) {
      CommandSpec known = spec;
      String message = "--set: " + e.getMessage();
      throw known == null
          ? new CommandFailure(message)
          : new ParameterException(known.commandLine(), message);
    }
  }

  /** Whether anything is said. */
  boolean any() {
    return !settings.isEmpty();
  }

  /** What follows the policy's words. */
  String words() {
    return settings.entrySet().stream()
        .map(one -> " + " + one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining());
  }
}
