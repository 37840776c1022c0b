package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.rules.store.BundledRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many rules there are stands in what documents and samples show of the command's output, and
 * is written there by this test, with {@code -Dwinnow.regenerate=true}, and not by hand.
 */
class RuleCountsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern BUNDLED = Pattern.compile("(?<=policy: bundled \\()\\d+(?= rules)");
  private static final Pattern OWN =
      Pattern.compile("(?<=policy: bundled \\+ samples/own-rules/payments \\()\\d+(?= rules)");

  @Test
  void theNumbersOfRulesAreThoseOfThePolicies() throws IOException {
    int bundled = BundledRules.load().rules().size();
    int own = written(ROOT.resolve("samples/own-rules/payments/payments.drl"));
    for (Path page : pages()) {
      String text = Files.readString(page);
      String right = BUNDLED.matcher(text).replaceAll(String.valueOf(bundled));
      right = OWN.matcher(right).replaceAll(String.valueOf(bundled + own));
      if (Boolean.getBoolean("winnow.regenerate")) {
        Files.writeString(page, right);
      } else {
        assertThat(text).as("%s", page).isEqualTo(right);
      }
    }
  }

  private static int written(Path rules) throws IOException {
    return (int) Files.readString(rules).lines().filter(line -> line.startsWith("rule \"")).count();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of("docs", "samples")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md") || file.toString().endsWith(".txt"))
            .filter(file -> !file.toString().contains("/target/"))
            .forEach(pages::add);
      }
    }
    return pages;
  }
}
