package dev.winnow.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.winnow.architecture.ModuleArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.type.Modifies;

/** What core may use, and what it may show. */
class ArchitectureTest extends ModuleArchitecture {

  private static final String CORE = "dev.winnow.core";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(CORE);

  private static final DescribedPredicate<JavaClass> DROOLS =
      DescribedPredicate.describe(
          "a Drools type, but for the annotation by which a fact says what its methods change",
          type ->
              (type.getPackageName().startsWith("org.drools")
                      || type.getPackageName().startsWith("org.kie"))
                  && !type.isEquivalentTo(Modifies.class));

  ArchitectureTest() {
    super(
        CORE,
        List.of(),
        Map.of(),
        Map.ofEntries(
            entry(
                CORE + ".compile.RuleHand",
                "derives what a rule derives, once it is known that it may"),
            entry(
                CORE + ".engine.FailingCondition",
                "asks which condition fails again, where an error names no rule"),
            entry(
                CORE + ".engine.UnaskedFacts",
                "asks the rule network what rules ask for, and hands the session on"),
            entry(
                CORE + ".engine.UnaskedBelief",
                "is told by Drools when a match ends by which a rule derived something"),
            entry(CORE + ".engine.UnaskedBelief$Reason", "is kept by Drools with that match"),
            entry(CORE + ".engine.RuleSession", "gives the handles of facts to FailingCondition"),
            entry(
                CORE + ".engine.SessionFacts",
                "asks for the equality key of a fact, to tell whether it stands by logic alone"),
            entry(
                CORE + ".engine.Resting",
                "gives the handles of facts that would rest to RestCheck"),
            entry(
                CORE + ".engine.RestCheck",
                "reads from the rule network what it holds of a fact: it alone knows for certain"),
            entry(CORE + ".engine.RuleBase", "gives the rule network to Listeners"),
            entry(
                CORE + ".engine.DirectPath",
                "gives the rule network, the session and handles of facts to DirectChange"),
            entry(
                CORE + ".engine.DirectChange",
                "asks Listeners where a fact is in the rule network"),
            entry(
                CORE + ".engine.Listeners",
                "reads from the rule network who hears of a change: it alone knows for certain")));
  }

  @Test
  void onlyTheEngineTouchesDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            CORE + ".engine",
            CORE + ".compile",
            CORE + ".language",
            CORE + ".condition",
            CORE + ".explain",
            CORE + ".sandbox")
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
        .resideInAnyPackage(CORE + ".signal", CORE + ".fact..", CORE + ".decision")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are no part of the engine",
                type ->
                    !type.getPackageName().equals(CORE)
                        && !type.getPackageName().equals(CORE + ".engine")))
        .check(CLASSES);
  }
}
