package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.sandbox.Sandbox;
import dev.winnow.core.sandbox.Violation;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sandbox, with the rules and settings of this module. */
class SandboxLawTest {

  @Test
  void theBundledRulesKeepWithinIt() {
    CompiledRules rules = RuleCompiler.compile(BundledRules.sources());
    assertThat(rules.classes()).hasSizeGreaterThan(rules.rules().size());
    assertThat(Sandbox.check(rules.classes())).allMatch(one -> one.kind() == Violation.Kind.GUARDS);
    assertThat(rules.classes().keySet()).allMatch(name -> name.startsWith("dev.winnow.policy."));
  }

  @Test
  void ownRulesBesideTheBundledOnesAreKeptWithinIt() {
    List<RuleFile> files = new ArrayList<>(BundledRules.sources());
    files.add(
        new RuleFile(
            "own.drl",
            """
            package dev.winnow.policy
            import dev.winnow.rules.settings.Threshold
            rule "Own"
            when
                Threshold( above > 3 )
            then
                insert( System.getenv() );
            end
            """));
    assertThatThrownBy(() -> RuleCompiler.compile(files))
        .isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("own.drl:7:13: rule \"Own\" may not use java.lang.System.getenv;");
  }

  /** Bundled rules are on the class path, checked by the build: starting with them checks none. */
  @Test
  void theBundledRulesHaveNoBytecodeToCheckAtStart() {
    assertThat(BundledRules.load().classes()).isEmpty();
  }

  /** All that settings offer is open to rules: it must lead nowhere. They may keep caches. */
  @Test
  void settingsLeadNowhere() {
    JavaClasses settings =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.winnow.rules.settings");
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, Runtime.class, Process.class, ClassLoader.class)
        .check(settings);
  }
}
