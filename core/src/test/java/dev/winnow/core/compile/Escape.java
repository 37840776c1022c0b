package dev.winnow.core.compile;

import dev.winnow.core.RuleFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An attempt to get out of the sandbox; see {@code escapes.txt}.
 *
 * @param name what is tried
 * @param reached what the bytecode check must name
 * @param how how it is refused: empty for the bytecode check
 * @param text the rule file
 */
record Escape(String name, String reached, String how, String text) {

  static final String PROPERTY = "winnow.escaped";
  static final String FILE = "try.drl";

  @Override
  public String toString() {
    return name;
  }

  List<RuleFile> files() {
    return List.of(new RuleFile(FILE, text));
  }

  static List<Escape> all() throws IOException {
    try (InputStream in = Escape.class.getResourceAsStream("escapes.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Escape> escapes = new ArrayList<>();
      for (String one : all.substring(all.indexOf("\n## ") + 4).split("\n## ")) {
        int end = one.indexOf('\n');
        String[] head = one.substring(0, end).split("\\|");
        String how = head.length > 2 ? head[2].strip() : "";
        escapes.add(
            new Escape(head[0].strip(), head[1].strip(), how, file(one.substring(end + 1))));
      }
      return escapes;
    }
  }

  private static String file(String body) {
    List<String> lines = body.lines().toList();
    boolean whole = lines.stream().anyMatch(line -> line.startsWith("rule "));
    String imports = starting(lines, "import ");
    String when = starting(lines, "when ").replace("when ", "");
    String rest =
        lines.stream()
            .filter(line -> !line.startsWith("import ") && !line.startsWith("when "))
            .collect(Collectors.joining("\n"));
    String head =
        "package dev.winnow.policy\nimport dev.winnow.core.signal.Alert\n" + imports + "\n";
    return whole
        ? head + rest + "\n"
        : head
            + "rule \"try\"\nwhen\n"
            + (when.isEmpty() ? "$a : Alert()" : when)
            + "\nthen\n"
            + rest
            + "\nend\n";
  }

  private static String starting(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).collect(Collectors.joining("\n"));
  }
}
