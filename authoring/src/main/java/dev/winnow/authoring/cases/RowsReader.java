package dev.winnow.authoring.cases;

import dev.winnow.text.yaml.YamlNode;
import dev.winnow.text.yaml.YamlTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads how many of something are expected, or what of each.
 *
 * @param what what it is, in the singular
 * @param columns what can be said of one
 * @param of where they are in the record
 * @param words one of them in words
 */
record RowsReader<T>(
    String what,
    Map<String, Column<T>> columns,
    Function<CaseRecord, List<T>> of,
    Function<T, String> words) {

  /** None at all are expected. */
  Expectation.Check none() {
    return course -> compare(List.of(), of.apply(course));
  }

  Expectation.Check read(YamlNode node) {
    Optional<YamlTable> table = node.isGroup() ? YamlTable.of(node) : Optional.empty();
    if (table.isEmpty() && !node.isList()) {
      int expected = node.whole();
      return course -> count(expected, of.apply(course).size());
    }
    table.ifPresent(this::check);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (YamlNode item : table.map(YamlTable::groups).orElseGet(node::items)) {
      if (table.isEmpty()) {
        item.only(List.copyOf(columns.keySet()));
      }
      rows.add(row(item));
    }
    return course -> compare(rows, of.apply(course));
  }

  private void check(YamlTable table) {
    for (YamlNode column : table.columns()) {
      known(column.text().replaceFirst("\\..*", ""), column);
    }
    table.common().forEach(this::known);
  }

  private void known(String name, YamlNode place) {
    if (!columns.containsKey(name)) {
      place.unknown(name, "known here", List.copyOf(columns.keySet()));
    }
  }

  private Map<String, Object> row(YamlNode item) {
    Map<String, Object> row = new LinkedHashMap<>();
    columns.forEach(
        (name, column) ->
            item.get(name).ifPresent(value -> row.put(name, column.expected().apply(value))));
    return row;
  }

  private List<Difference> compare(List<Map<String, Object>> rows, List<T> all) {
    List<Difference> differences = new ArrayList<>();
    for (int index = 0; index < Math.max(rows.size(), all.size()); index++) {
      String which = what + " " + (index + 1);
      if (index >= all.size()) {
        differences.add(new Difference(which, words(rows.get(index)), "nothing"));
      } else if (index >= rows.size()) {
        differences.add(new Difference(which, "nothing", words.apply(all.get(index))));
      } else {
        differences.addAll(differences(which, rows.get(index), all.get(index)));
      }
    }
    return differences;
  }

  private List<Difference> differences(String which, Map<String, Object> row, T one) {
    List<Difference> differences = new ArrayList<>();
    row.forEach(
        (name, expected) -> {
          Column<T> column = Objects.requireNonNull(columns.get(name));
          Object actual = column.actual().apply(one, expected);
          if (!expected.equals(actual)) {
            differences.add(new Difference(which + ": " + name, text(expected), text(actual)));
          }
        });
    return differences;
  }

  private static String words(Map<String, Object> row) {
    return row.isEmpty() ? "one" : row.toString();
  }

  private static String text(Object value) {
    return String.valueOf(value).isEmpty() ? "(empty)" : String.valueOf(value);
  }

  private List<Difference> count(int expected, int actual) {
    return expected == actual
        ? List.of()
        : List.of(
            new Difference(
                "number of " + what + "s", Integer.toString(expected), Integer.toString(actual)));
  }
}
