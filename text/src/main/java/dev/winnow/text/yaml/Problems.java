package dev.winnow.text.yaml;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with a file. For one thread. */
final class Problems {

  private static final int SHOWN = 50;

  private final String file;
  private final Set<PolicyProblem> found = new LinkedHashSet<>();

  Problems(String file) {
    this.file = file;
  }

  void at(Node node, String message) {
    Mark mark = node.getStartMark();
    at(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  /** At a place that the parser tells; about all of the file if it tells none. */
  void at(Optional<Mark> mark, String message) {
    at(
        mark.map(one -> one.getLine() + 1).orElse(0),
        mark.map(one -> one.getColumn() + 1).orElse(0),
        message);
  }

  void at(int line, int column, String message) {
    found.add(new PolicyProblem(file, line, column, message));
  }

  int count() {
    return found.size();
  }

  /** Ends in an exception if anything was found. */
  void check() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  PolicyException exception() {
    List<PolicyProblem> sorted =
        found.stream()
            .sorted(
                Comparator.comparingInt(PolicyProblem::line)
                    .thenComparingInt(PolicyProblem::column))
            .limit(SHOWN)
            .toList();
    return new PolicyException(sorted);
  }
}
