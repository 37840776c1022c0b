package dev.winnow.authoring.reference;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A way to make a fact.
 *
 * @param call what is written before the brackets
 * @param parts what stands in them
 */
record Maker(String call, List<Part> parts) {

  /**
   * One value that a fact is made of.
   *
   * @param name its name
   * @param type its type in words
   * @param text what it says; possibly empty
   */
  record Part(String name, String type, String text) {

    private String described() {
      return "`" + name + "`: " + type + (text.isEmpty() ? "" : ", " + withoutStop());
    }

    private String withoutStop() {
      return text.replaceAll("\\.$", "");
    }
  }

  /** A row of a table: how it is written, and what each value is. */
  String row() {
    String names = parts.stream().map(Part::name).collect(Collectors.joining(", "));
    String written = call + (names.isEmpty() ? "()" : "( " + names + " )");
    String texts = parts.stream().map(Part::described).collect(Collectors.joining("<br>"));
    return "| `" + written + "` | " + texts.replace("|", "\\|") + " |\n";
  }
}
