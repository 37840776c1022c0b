package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recipe of the cookbook, and the tutorial's result, does what its cases say, on top of the
 * bundled rules; and the page shows the rules as they are (-Dwinnow.regenerate=true puts them
 * there).
 */
class CookbookTest {

  static final Path FOLDER = Path.of("../docs/cookbook");
  private static final Path PAGE = Path.of("../docs/cookbook.md");
  private static final Path TUTORIAL = Path.of("../docs/writing-rules.md");
  private static final Path SAMPLE = Path.of("../samples/own-rules/payments");
  private static final int RECIPES = 26;

  /** What must be short enough to be written in one sitting, rules and cases together. */
  private static final Set<String> SHORT =
      Set.of(
          "many-pods",
          "certificates",
          "disk-mornings",
          "acknowledged-too-long",
          "after-deployment",
          "payments-rollback");

  private static final int LINES = 30;

  /** Cases with more signals are not restarted before each of them: it takes long. */
  private static final int MOST = 4;

  private static final Pattern SHOWN =
      Pattern.compile("<!-- rules of ([a-z-]+) -->\n```\n(.*?)```\n", Pattern.DOTALL);

  private static List<Path> recipes() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<RuleFile> files(Path recipe) {
    return RuleFiles.read(List.of(recipe));
  }

  @TestFactory
  Stream<DynamicTest> aRecipe() {
    return Stream.concat(recipes().stream(), Stream.of(SAMPLE))
        .map(recipe -> dynamicTest(recipe.getFileName().toString(), () -> check(recipe)));
  }

  private static void check(Path recipe) {
    CompiledRules own = RuleCompiler.compile(files(recipe));
    CaseRunner runner = Bundled.runner(BundledRules.load().plus(own));
    List<ScenarioCase> cases = runner.read(recipe.resolve("cases.yaml"));
    Set<String> fired = new TreeSet<>();
    Set<String> notFired = new TreeSet<>();
    for (ScenarioCase one : cases) {
      CaseResult result = runner.run(one);
      assertThat(result.passed()).as(result::describe).isTrue();
      fired.addAll(one.fired());
      notFired.addAll(one.notFired());
      if (one.events().size() <= MOST) {
        CaseResult restarted = runner.between(engine -> restarted(engine, runner, one)).run(one);
        assertThat(restarted.passed()).as("restarted: " + restarted.describe()).isTrue();
      }
    }
    List<String> ids =
        own.rules().stream().filter(rule -> !rule.bookkeeping()).map(RuleInfo::id).toList();
    assertThat(fired).as("rules with a case in which they fire").containsAll(ids);
    assertThat(notFired).as("rules with a case in which they do not").containsAll(ids);
  }

  private static TriageEngine restarted(TriageEngine engine, CaseRunner runner, ScenarioCase one) {
    Snapshot snapshot = Snapshot.parse(engine.snapshot().toJson());
    engine.close();
    return TriageEngine.restore(runner.policyOf(one), snapshot);
  }

  @Test
  void newRecipesHaveThirtyLinesAtMostWithTheirCases() throws IOException {
    List<Path> found =
        recipes().stream().filter(one -> SHORT.contains(one.getFileName().toString())).toList();
    assertThat(found).hasSameSizeAs(SHORT);
    for (Path recipe : found) {
      assertThat(lines(recipe)).as(recipe.toString()).isLessThanOrEqualTo(LINES);
    }
  }

  private static int lines(Path recipe) throws IOException {
    int lines = 0;
    try (Stream<Path> files = Files.list(recipe)) {
      for (Path file : files.toList()) {
        lines += Files.readAllLines(file).size();
      }
    }
    return lines;
  }

  @Test
  void noIdIsUsedTwice() {
    List<RuleFile> all = new ArrayList<>(BundledRules.sources());
    recipes().forEach(recipe -> all.addAll(files(recipe)));
    List<String> ids = new ArrayList<>();
    Pattern id = Pattern.compile("@Id\\(\"(.*?)\"\\)");
    all.forEach(file -> id.matcher(file.text()).results().forEach(r -> ids.add(r.group(1))));
    assertThat(ids).hasSizeGreaterThan(BundledRules.sources().size()).doesNotHaveDuplicates();
  }

  @Test
  void thePageShowsEveryRecipeAsItIs() throws IOException {
    String page = Files.readString(PAGE);
    List<String> shown = new ArrayList<>();
    String current =
        SHOWN
            .matcher(page)
            .replaceAll(
                found -> {
                  shown.add(found.group(1));
                  return Matcher.quoteReplacement(block(found.group(1)));
                });
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.writeString(PAGE, current);
    }
    assertThat(shown)
        .hasSizeGreaterThanOrEqualTo(RECIPES)
        .containsExactlyInAnyOrderElementsOf(
            recipes().stream().map(recipe -> recipe.getFileName().toString()).toList());
    assertThat(Files.readString(PAGE)).isEqualTo(current);
  }

  /** The page on writing rules shows no rule that there is not. */
  @Test
  void rulesOfTheTutorialAreRealOnes() throws IOException {
    StringBuilder all = new StringBuilder();
    List<Path> folders = new ArrayList<>(recipes());
    folders.add(SAMPLE);
    folders.forEach(folder -> files(folder).forEach(file -> all.append(file.text())));
    List<String> shown =
        Pattern.compile("^rule \".*?^end$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(TUTORIAL))
            .results()
            .map(found -> found.group())
            .toList();
    assertThat(shown).hasSizeGreaterThan(7).allSatisfy(rule -> assertThat(all).contains(rule));
  }

  /** The rules of a recipe, without what stands before the first. */
  private static String block(String recipe) {
    Path file = FOLDER.resolve(recipe).resolve(recipe + ".drl");
    try {
      String text = Files.readString(file);
      String rules = text.substring(text.indexOf("\nrule \"") + 1);
      return "<!-- rules of " + recipe + " -->\n```\n" + rules + "```\n";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
