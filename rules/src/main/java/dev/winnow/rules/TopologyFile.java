package dev.winnow.rules;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.rules.settings.DependencyLine;
import dev.winnow.text.yaml.TextFile;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of what depends on what, which settings may name. Stateless. */
final class TopologyFile {

  private static final String GROUP = "topology";

  private TopologyFile() {}

  /**
   * Settings with the lines of the file that they name, after their own.
   *
   * @throws PolicyException if it cannot be read, with the lines that are wrong
   */
  static YamlFile in(YamlFile settings, Path file) {
    String name = settings.text(GROUP, "file").orElse("").strip();
    return name.isEmpty()
        ? settings
        : settings.withItems(GROUP, "edges", lines(file.resolveSibling(name), file));
  }

  private static List<String> lines(Path file, Path by) {
    List<String> lines = text(file, by).lines().toList();
    List<PolicyProblem> problems = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      try {
        DependencyLine.parse(lines.get(number));
      } catch (IllegalArgumentException e) {
        problems.add(
            new PolicyProblem(file.toString(), number + 1, 1, String.valueOf(e.getMessage())));
      }
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return lines.stream().map(line -> line.isBlank() ? "#" : line).toList();
  }

  private static String text(Path file, Path by) {
    try {
      return TextFile.read(file);
    } catch (PolicyException e) {
      throw new PolicyException(e.problems().stream().map(problem -> named(problem, by)).toList());
    }
  }

  private static PolicyProblem named(PolicyProblem problem, Path by) {
    return new PolicyProblem(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.message() + "; it is named as topology.file in " + by);
  }
}
