package dev.winnow.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.winnow.architecture.samples.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What each module promises; a module's test says only what is its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleArchitecture {

  private static final JavaClasses WRONG =
      new ClassFileImporter().importPackagesOf(Violations.class);

  /** Core itself, what compiles rules for a service, and what an author runs. */
  private static final Set<String> INSIDERS =
      Set.of("dev.winnow.core", "dev.winnow.rules", "dev.winnow.authoring");

  private final String root;
  private final List<String> others;
  private final Map<String, String> clocks;
  private final Map<String, String> internals;
  private final JavaClasses classes;

  /** A module that reads no clock and nothing that Drools keeps to itself. */
  protected ModuleArchitecture(String root, String... others) {
    this(root, List.of(others), Map.of(), Map.of());
  }

  /**
   * A module.
   *
   * @param root its first package
   * @param others the packages of other modules that it may use
   * @param clocks its classes that read a clock, and why
   * @param internals its classes that use {@code org.drools.core}, and why
   */
  protected ModuleArchitecture(
      String root, List<String> others, Map<String, String> clocks, Map<String, String> internals) {
    this.root = root;
    this.others = others;
    this.clocks = clocks;
    this.internals = internals;
    classes = House.main(root);
  }

  @Test
  void allClassesAreLookedAt() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      Set<String> written =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> sources.relativize(file).toString())
              .filter(name -> !name.endsWith("-info.java"))
              .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> seen =
          classes.stream()
              .map(JavaClass::getName)
              .filter(name -> !name.contains("$") && !name.endsWith("-info"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(seen).containsAll(written).isNotEmpty();
    }
  }

  @Test
  void itUsesOnlyTheModulesBelowIt() {
    House.usesOnly(root, others).check(classes);
    wouldNotice(House.usesOnly("dev.winnow.architecture.samples.inner", List.of()), "Inner");
  }

  @Test
  void whatCoreIsMadeOfIsForTheToolsOfRulesAlone() {
    if (!INSIDERS.contains(root)) {
      House.usesNoInside(root).check(classes);
    }
    wouldNotice(House.usesNoInside("dev.winnow.architecture.samples"), "core.engine.Engines");
  }

  @Test
  void packagesHaveNoCycles() {
    House.noCycles().check(classes);
    wouldNotice(House.noCycles(), "architecture.samples");
  }

  @Test
  void whatIsPublicNamesNoDroolsType() {
    House.showsNoDrools().check(classes);
    wouldNotice(House.showsNoDrools(), "Violations.base");
  }

  @Test
  void whatDroolsKeepsToItselfIsUsedByListedClassesAlone() {
    House.usesNoInternals(internals.keySet()).check(classes);
    wouldNotice(House.usesNoInternals(Set.of()), "EqualityKey");
    assertThat(internals.values()).noneMatch(String::isBlank);
  }

  @Test
  void timeIsGiven() {
    House.readsNoClock(clocks.keySet()).check(classes);
    wouldNotice(House.readsNoClock(Set.of()), "Violations.now");
    wouldNotice(House.readsNoClock(Set.of()), "Violations.later");
    assertThat(clocks.values()).noneMatch(String::isBlank);
  }

  private static void wouldNotice(ArchRule rule, String what) {
    assertThat(rule.evaluate(WRONG).getFailureReport().getDetails())
        .anySatisfy(line -> assertThat(line).contains(what));
  }
}
