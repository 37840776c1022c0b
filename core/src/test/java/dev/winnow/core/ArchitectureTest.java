package dev.winnow.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What core may use, and what it may show. */
class ArchitectureTest {

  private static final String CORE = "dev.winnow.core";
  private static final int MANY = 60;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(CORE);

  private static final DescribedPredicate<JavaClass> DROOLS =
      DescribedPredicate.describe(
          "a Drools type",
          type ->
              type.getPackageName().startsWith("org.drools")
                  || type.getPackageName().startsWith("org.kie"));

  @Test
  void allClassesAreLookedAt() {
    assertThat(CLASSES.size()).isGreaterThan(MANY);
  }

  @Test
  void thePublicApiNamesNoDroolsType() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (!isPublic(type)) {
        continue;
      }
      type.getCodeUnits().stream()
          .filter(unit -> shown(unit.getModifiers()))
          .filter(ArchitectureTest::namesDrools)
          .forEach(unit -> found.add(unit.getFullName()));
      type.getFields().stream()
          .filter(field -> shown(field.getModifiers()))
          .filter(field -> DROOLS.test(field.getRawType()))
          .forEach(field -> found.add(field.getFullName()));
      type.getAllRawSuperclasses().stream()
          .filter(DROOLS)
          .forEach(parent -> found.add(type.getName() + " extends " + parent.getName()));
      type.getAllRawInterfaces().stream()
          .filter(DROOLS)
          .forEach(parent -> found.add(type.getName() + " implements " + parent.getName()));
    }
    assertThat(found).isEmpty();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean shown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean namesDrools(JavaCodeUnit unit) {
    return unit.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(DROOLS)
        || unit.getParameterTypes().stream()
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .anyMatch(DROOLS)
        || unit.getThrowsClause().getTypes().stream().anyMatch(DROOLS);
  }

  @Test
  void onlyTheEngineTouchesDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE, CORE + ".source", CORE + ".condition", CORE + ".sandbox")
        .should()
        .dependOnClassesThat(DROOLS)
        .check(CLASSES);
  }

  @Test
  void coreReadsAndWritesNothing() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccess|Print).*")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void coreReadsNoClock() {
    DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> now =
        DescribedPredicate.describe(
            "that read the clock",
            call ->
                call.getName().equals("now")
                        && call.getTargetOwner()
                            .isAssignableTo(
                                DescribedPredicate.describe(
                                    "java.time", ArchitectureTest::tellsTime))
                    || call.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(call.getName())
                    || call.getTargetOwner().isEquivalentTo(java.util.Date.class));
    noClasses()
        .should()
        .callCodeUnitWhere(now)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }

  private static boolean tellsTime(JavaClass type) {
    return List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)
        .stream()
        .anyMatch(type::isEquivalentTo);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    List<String> found = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      for (JavaField field : type.getFields()) {
        boolean collection =
            field.getRawType().isAssignableTo(java.util.Collection.class)
                || field.getRawType().isAssignableTo(java.util.Map.class)
                || field.getRawType().getPackageName().equals("java.util.concurrent.atomic");
        if (field.getModifiers().contains(JavaModifier.STATIC)
            && collection
            && !isUnmodifiable(field)) {
          found.add(field.getFullName());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Whether a static collection refuses changes; asked of the collection itself. */
  private static boolean isUnmodifiable(JavaField field) {
    try {
      java.lang.reflect.Field reflected = field.reflect();
      reflected.setAccessible(true);
      Object value = reflected.get(null);
      String name = value == null ? "" : value.getClass().getName();
      return name.contains("Immutable") || name.contains("Unmodifiable") || name.startsWith(CORE);
    } catch (IllegalAccessException e) {
      return false;
    }
  }

  @Test
  void whatSignalsFactsAndDecisionsAreKnowsNoEngine() {
    classes()
        .that()
        .resideInAnyPackage(CORE + ".signal", CORE + ".fact", CORE + ".decision")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are no part of the engine", type -> !type.getPackageName().equals(CORE)))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(CORE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
