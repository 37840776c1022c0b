package dev.winnow.k8s;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.winnow.architecture.ModuleArchitecture;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the adapter may use: core, its client, and no clock of its own. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.k8s",
        List.of(
            "dev.winnow.core.action",
            "dev.winnow.core.decision",
            "dev.winnow.core.signal",
            "dev.winnow.core.text",
            "dev.winnow.formats"),
        Map.of(
            "dev.winnow.k8s.lease.HeldLease", "measures how long the lease is held",
            "dev.winnow.k8s.lease.ObservedLock", "writes the time that the lease asks for"),
        Map.of());
  }

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
            "dev.winnow.core.text",
            "dev.winnow.formats",
            "io.fabric8..",
            "com.fasterxml.jackson..",
            "dev.failsafe..",
            "org.apiguardian..",
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
