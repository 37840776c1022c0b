package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.RuleFile;
import dev.winnow.rules.store.RuleFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house style of rules, as far as it can be checked. */
class RuleStyleTest {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(salience|no-loop|lock-on-active|agenda-group|auto-focus|setFocus|eval|global"
              + "|function|System\\.out|Instant\\.now|currentTimeMillis)\\b");
  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\"\n    @Id\\(\"([a-z-]+)\"\\)", Pattern.MULTILINE);
  private static final Pattern RULE_WORD = Pattern.compile("^rule ", Pattern.MULTILINE);
  private static final Pattern THEN =
      Pattern.compile("^then\n(.*?)^end$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final int STATEMENTS = 3;

  private final List<RuleFile> files = files();

  private static List<RuleFile> files() {
    List<RuleFile> files = new ArrayList<>(Bundled.files());
    files.addAll(RuleFiles.folder(CookbookTest.FOLDER));
    return files;
  }

  @Test
  void everyRuleHasASentenceAndAnIdOfItsOwn() {
    Set<String> known = new HashSet<>();
    for (RuleFile file : files) {
      int rules = 0;
      Matcher rule = RULE.matcher(file.text());
      while (rule.find()) {
        rules++;
        assertThat(known.add(rule.group(1))).as("name twice: " + rule.group(1)).isTrue();
        assertThat(known.add(rule.group(2))).as("id twice: " + rule.group(2)).isTrue();
      }
      assertThat((long) rules)
          .as("rules with an @Id in " + file.name())
          .isEqualTo(RULE_WORD.matcher(file.text()).results().count());
    }
  }

  @Test
  void everyFileSaysWhatItIsAbout() {
    for (RuleFile file : files) {
      assertThat(file.text()).as(file.name()).startsWith("// ").contains("Owner:");
    }
  }

  @Test
  void orderComesFromDataAndNothingIsDoneAside() {
    List<String> found = new ArrayList<>();
    for (RuleFile file : files) {
      Matcher word = FORBIDDEN.matcher(file.text());
      while (word.find()) {
        found.add(file.name() + ": " + word.group());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aRuleDoesThreeThingsAtMost() {
    for (RuleFile file : files) {
      Matcher then = THEN.matcher(file.text());
      while (then.find()) {
        long statements =
            then.group(1)
                .lines()
                .filter(
                    line ->
                        line.startsWith("    ")
                            && !line.startsWith("     ")
                            && !line.strip().equals("}"))
                .count();
        assertThat(statements)
            .as(file.name() + ": " + then.group(1))
            .isLessThanOrEqualTo(STATEMENTS);
        assertThat(then.group(1))
            .as(file.name())
            .doesNotContainPattern("\\b(if|for|while|try) ?[({]");
      }
    }
  }
}
