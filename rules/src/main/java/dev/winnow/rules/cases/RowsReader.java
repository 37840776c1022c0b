package dev.winnow.rules.cases;

import dev.winnow.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads how many of something are expected, or what of each. */
final class RowsReader {

  private RowsReader() {}

  static <T> Expectation.Check read(
      YamlNode node, String what, Map<String, Column<T>> columns, Function<Course, List<T>> of) {
    if (!node.isList()) {
      int expected = node.whole();
      return course -> count(what, expected, of.apply(course).size());
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (YamlNode item : node.items()) {
      item.only(List.copyOf(columns.keySet()));
      rows.add(row(item, columns));
    }
    return course -> compare(what, rows, columns, of.apply(course));
  }

  private static <T> Map<String, Object> row(YamlNode item, Map<String, Column<T>> columns) {
    Map<String, Object> row = new LinkedHashMap<>();
    columns.forEach(
        (name, column) ->
            item.get(name).ifPresent(value -> row.put(name, column.expected().apply(value))));
    return row;
  }

  private static <T> List<String> compare(
      String what, List<Map<String, Object>> rows, Map<String, Column<T>> columns, List<T> all) {
    List<String> differences = new ArrayList<>(count(what, rows.size(), all.size()));
    for (int index = 0; index < Math.min(rows.size(), all.size()); index++) {
      T one = all.get(index);
      String which = what + " " + (index + 1);
      rows.get(index)
          .forEach(
              (name, expected) -> {
                Column<T> column = columns.get(name);
                Object actual = column == null ? "" : column.actual().apply(one, expected);
                if (!expected.equals(actual)) {
                  differences.add(
                      which + ": " + name + ": expected " + expected + ", but it was " + actual);
                }
              });
    }
    return differences;
  }

  private static List<String> count(String what, int expected, int actual) {
    return expected == actual
        ? List.of()
        : List.of("number of " + what + "s: expected " + expected + ", but it was " + actual);
  }
}
