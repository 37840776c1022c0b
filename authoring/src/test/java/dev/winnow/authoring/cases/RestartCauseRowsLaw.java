package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases notice each row of the table of causes of restarts: no row can go unseen. */
class RestartCauseRowsLaw {

  private static final Path DEFAULTS = Bundled.POLICIES.resolveSibling("defaults.yaml");
  private static final String ROW = "    - signs: ";

  private final CompiledRules rules = BundledRules.load();

  /** The numbers of the first lines of the rows. */
  private static List<Integer> rows(List<String> lines) {
    List<Integer> rows = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      if (lines.get(number).startsWith(ROW)) {
        rows.add(number);
      }
    }
    return rows;
  }

  private static YamlFile without(List<String> lines, int row) {
    int end = row + 1;
    while (lines.get(end).startsWith("      ")) {
      end++;
    }
    List<String> left = new ArrayList<>(lines.subList(0, row));
    left.addAll(lines.subList(end, lines.size()));
    return YamlFile.of("defaults.yaml", String.join("\n", left));
  }

  private boolean noticed(YamlFile settings) {
    CaseRunner runner = CaseRunner.of(rules, settings);
    return Bundled.cases(runner, "restart-cause").stream().anyMatch(one -> !runner.passes(one));
  }

  @Test
  void aRowThatIsTakenOutIsMissedByACase() throws IOException {
    List<String> lines = Files.readAllLines(DEFAULTS);
    List<Integer> rows = rows(lines);
    List<String> unseen = new ArrayList<>();
    int step = Bundled.inFull() ? 1 : 5;
    for (int i = Bundled.turn() % step; i < rows.size(); i += step) {
      if (!noticed(without(lines, rows.get(i)))) {
        unseen.add("line " + (rows.get(i) + 1) + ":" + lines.get(rows.get(i)));
      }
    }
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(unseen).isEmpty();
  }
}
