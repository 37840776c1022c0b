package dev.winnow.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The rules of the house, each for any set of classes. */
final class House {

  private static final DescribedPredicate<JavaClass> DROOLS =
      DescribedPredicate.describe(
          "a Drools type",
          type ->
              type.getPackageName().startsWith("org.drools")
                  || type.getPackageName().startsWith("org.kie"));

  private static final String[] INSIDE = {
    "dev.winnow.core.engine..",
    "dev.winnow.core.compile..",
    "dev.winnow.core.explain..",
    "dev.winnow.core.condition..",
    "dev.winnow.core.language..",
    "dev.winnow.core.sandbox.."
  };

  private House() {}

  /** The main classes of a module. */
  static JavaClasses main(String root) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.contains("/test-classes/"))
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages(root);
  }

  /** A module uses itself, and of Winnow nothing but what is named. */
  static ArchRule usesOnly(String root, List<String> others) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of Winnow, but neither of " + root + " nor of " + others,
                type ->
                    isIn(type, "dev.winnow")
                        && !isIn(type, root)
                        && others.stream().noneMatch(other -> isIn(type, other))));
  }

  private static boolean isIn(JavaClass type, String root) {
    String name = type.getBaseComponentType().getPackageName();
    return name.equals(root) || name.startsWith(root + ".");
  }

  /** What core keeps to itself and to the tools for rules. */
  static ArchRule usesNoInside(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INSIDE);
  }

  /** No package needs itself by way of others; the root package counts. */
  static ArchRule noCycles() {
    return slices().matching("dev.winnow.(**)").should().beFreeOfCycles();
  }

  /** Who uses a module need not know that there is Drools. */
  static ArchRule showsNoDrools() {
    return classes().that().arePublic().should(nameNoDrools());
  }

  private static ArchCondition<JavaClass> nameNoDrools() {
    return new ArchCondition<>("name no Drools type in what they show") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> isShown(unit.getModifiers()) && namesDrools(unit))
            .forEach(unit -> tell(events, type, unit.getFullName()));
        type.getFields().stream()
            .filter(field -> isShown(field.getModifiers()) && DROOLS.test(field.getRawType()))
            .forEach(field -> tell(events, type, field.getFullName()));
        type.getAllRawSuperclasses().stream()
            .filter(DROOLS)
            .forEach(parent -> tell(events, type, type.getName() + " extends " + parent.getName()));
        type.getAllRawInterfaces().stream()
            .filter(DROOLS)
            .forEach(parent -> tell(events, type, type.getName() + " is a " + parent.getName()));
      }
    };
  }

  private static void tell(ConditionEvents events, JavaClass type, String what) {
    events.add(SimpleConditionEvent.violated(type, what));
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean namesDrools(JavaCodeUnit unit) {
    return unit.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(DROOLS)
        || unit.getParameterTypes().stream()
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .anyMatch(DROOLS)
        || unit.getThrowsClause().getTypes().stream().anyMatch(DROOLS);
  }

  /** What Drools keeps to itself is used by the listed classes alone. */
  static ArchRule usesNoInternals(Set<String> but) {
    return noClasses()
        .that(areNot(but))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.drools.core..");
  }

  /** Time comes from signals and ticks, except for the listed classes. */
  static ArchRule readsNoClock(Set<String> but) {
    return noClasses()
        .that(areNot(but))
        .should()
        .accessTargetWhere(DescribedPredicate.describe("reads the clock", House::readsClock))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class);
  }

  private static boolean readsClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.getPackageName().startsWith("java.time") && access.getName().equals("now")
        || owner.getName().equals("java.time.InstantSource") && access.getName().equals("system")
        || owner.isEquivalentTo(System.class)
            && Set.of("currentTimeMillis", "nanoTime").contains(access.getName())
        || owner.isEquivalentTo(Date.class);
  }

  private static DescribedPredicate<JavaClass> areNot(Set<String> listed) {
    return DescribedPredicate.describe(
        "are not listed", type -> !listed.contains(type.getName().replaceAll("\\$.*", "")));
  }
}
