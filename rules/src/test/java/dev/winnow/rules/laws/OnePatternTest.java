package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** See docs/decisions/0006: such a rule would keep every fact that it ever matched. */
class OnePatternTest {

  private static final Path POLICIES = Path.of("src/main/resources/dev/winnow/rules/policies");

  private static final Path COOKBOOK = Path.of("../docs/cookbook");

  private static final Pattern RULE =
      Pattern.compile("rule \"(.*?)\".*?\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend", Pattern.DOTALL);

  @Test
  void noRuleOfOnePatternChangesWhatItMatches() throws IOException {
    List<String> found = new ArrayList<>();
    int rules = 0;
    try (Stream<Path> files = Stream.concat(Files.walk(POLICIES), Files.walk(COOKBOOK))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        Matcher rule = RULE.matcher(Files.readString(file));
        while (rule.find()) {
          rules++;
          boolean changes = rule.group(3).contains("modify(") || rule.group(3).contains("delete(");
          if (changes && rule.group(2).lines().count() == 1) {
            found.add(rule.group(1));
          }
        }
      }
    }
    assertThat(rules).isGreaterThan(90);
    assertThat(found).isEmpty();
  }
}
