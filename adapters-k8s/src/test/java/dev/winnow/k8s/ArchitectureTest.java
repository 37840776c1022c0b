package dev.winnow.k8s;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the adapter may use: core, its client, and no clock of its own. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.winnow.k8s");

  @Test
  void itDependsOnCoreAndOnNoOtherPartOfWinnow() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.winnow.k8s..",
            "dev.winnow.core.action",
            "dev.winnow.core.decision",
            "dev.winnow.core.signal",
            "io.fabric8..",
            "com.fasterxml.jackson..",
            "dev.failsafe..",
            "org.jspecify..",
            "org.slf4j..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void timeAndChanceAreGiven() {
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    noClasses().should().callMethod(System.class, "nanoTime").check(CLASSES);
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
    noClasses().should().callMethod(Clock.class, "systemUTC").check(CLASSES);
    noClasses().should().callConstructor(Random.class).check(CLASSES);
  }
}
