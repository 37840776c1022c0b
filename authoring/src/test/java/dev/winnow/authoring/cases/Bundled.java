package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.rules.store.RuleFiles;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules that come with Winnow, with their cases. */
final class Bundled {

  static final Path POLICIES = Path.of("../rules/src/main/resources/dev/winnow/rules/policies");
  private static final YamlFile DEFAULTS = YamlFile.read(POLICIES.resolveSibling("defaults.yaml"));

  private static final int SHARE = 3;

  private Bundled() {}

  static List<RuleFile> files() {
    return RuleFiles.folder(POLICIES);
  }

  static String folder(String file) {
    return file.substring(0, file.indexOf('/'));
  }

  static CaseRunner runner(List<RuleFile> files) {
    return runner(RuleCompiler.compile(files));
  }

  static CaseRunner runner(CompiledRules rules) {
    return CaseRunner.of(rules, DEFAULTS);
  }

  static List<ScenarioCase> cases(CaseRunner runner) {
    List<ScenarioCase> cases = new ArrayList<>();
    for (String folder : folders()) {
      cases.addAll(cases(runner, folder));
    }
    return cases;
  }

  /** A test for each case: that it passes. */
  static Stream<DynamicTest> tests(CaseRunner runner) {
    return tests(runner, cases(runner));
  }

  /** A test for each of some cases: that it passes. */
  static Stream<DynamicTest> tests(CaseRunner runner, List<ScenarioCase> cases) {
    return cases.stream()
        .map(
            one ->
                dynamicTest(
                    one.toString(),
                    () -> {
                      CaseResult result = runner.run(one);
                      assertThat(result.passed()).as(result::describe).isTrue();
                    }));
  }

  /** Whether laws are tried in full; otherwise with some cases and changes only. */
  static boolean inFull() {
    return "full".equals(System.getProperty("winnow.laws"));
  }

  /**
   * Which part a law begins with in its short form, so that runs after each other try other parts.
   */
  static int turn() {
    return Math.floorMod(Integer.getInteger("winnow.laws.turn", 0), 30);
  }

  /** All cases, or every third where laws are tried in their short form. */
  static List<ScenarioCase> casesOfLaw(CaseRunner runner, int first) {
    List<ScenarioCase> all = cases(runner);
    List<ScenarioCase> some = new ArrayList<>();
    for (int i = (first + turn()) % SHARE; i < all.size(); i += inFull() ? 1 : SHARE) {
      some.add(all.get(i));
    }
    return inFull() ? all : some;
  }

  static List<ScenarioCase> cases(CaseRunner runner, String folder) {
    Path file = POLICIES.resolve(folder).resolve("cases.yaml");
    return Files.exists(file) ? runner.read(file) : List.of();
  }

  static TreeSet<String> folders() {
    TreeSet<String> folders = new TreeSet<>();
    files().forEach(file -> folders.add(folder(file.name())));
    return folders;
  }
}
