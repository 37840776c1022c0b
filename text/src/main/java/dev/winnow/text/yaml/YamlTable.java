package dev.winnow.text.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table: groups of the same shape, written as {@code columns}, the names, and {@code rows}, lists
 * of values. What else the group has is common to all rows. For one thread.
 */
public final class YamlTable {

  private static final String COLUMNS = "columns";
  private static final String ROWS = "rows";

  private final List<YamlNode> columns;
  private final Map<String, YamlNode> common;
  private final List<YamlNode> rows;

  private YamlTable(List<YamlNode> columns, Map<String, YamlNode> common, List<YamlNode> rows) {
    this.columns = columns;
    this.common = common;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param node where it may stand
   * @return the table; empty if the node has neither columns nor rows
   */
  public static Optional<YamlTable> of(YamlNode node) {
    Map<String, YamlNode> common = node.entries();
    Optional<YamlNode> columns = Optional.ofNullable(common.remove(COLUMNS));
    Optional<YamlNode> rows = Optional.ofNullable(common.remove(ROWS));
    if (columns.isEmpty() && rows.isEmpty()) {
      return Optional.empty();
    }
    if (columns.isEmpty() || rows.isEmpty() || !rows.get().isList()) {
      node.wrong("a table needs \"columns\", a list of names, and \"rows\", a list of lists");
      return Optional.of(new YamlTable(List.of(), common, List.of()));
    }
    YamlTable table =
        new YamlTable(columns.get().items(), common, new ArrayList<>(rows.get().items()));
    table.rows.removeIf(row -> !table.fits(row));
    return Optional.of(table);
  }

  private boolean fits(YamlNode row) {
    int count = row.isList() ? row.items().size() : 0;
    if (count != columns.size()) {
      row.wrong(
          (row.isList()
                  ? "this row has " + count + (count == 1 ? " value" : " values")
                  : "a row must be a list")
              + ", but the table has "
              + columns.size()
              + (columns.size() == 1 ? " column" : " columns")
              + "; write ~ where a row says nothing");
    }
    return count == columns.size();
  }

  /** {@return the names of the columns, each where it stands} */
  public List<YamlNode> columns() {
    return List.copyOf(columns);
  }

  /** {@return what all rows have in common} */
  public Map<String, YamlNode> common() {
    return new LinkedHashMap<>(common);
  }

  /** {@return the rows} */
  public List<YamlNode> rows() {
    return List.copyOf(rows);
  }

  /**
   * What a row says.
   *
   * @param row one of the rows
   * @return its values by their columns; {@code ~} says nothing
   */
  public Map<String, YamlNode> cells(YamlNode row) {
    Map<String, YamlNode> cells = new LinkedHashMap<>();
    List<YamlNode> values = row.items();
    for (int index = 0; index < columns.size(); index++) {
      String column = columns.get(index).text();
      values.get(index).said().ifPresent(value -> cells.put(column, value));
    }
    return cells;
  }

  /**
   * The rows as groups, with what they have in common. A column such as {@code labels.zone} is the
   * name {@code zone} in the group {@code labels}.
   *
   * @return a group for each row
   */
  public List<YamlNode> groups() {
    return rows.stream().map(row -> group(row, cells(row))).toList();
  }

  /**
   * A row as a group, with what all have in common.
   *
   * @param row where the row stands
   * @param cells what it says, by names that may have dots
   * @return the group
   */
  public YamlNode group(YamlNode row, Map<String, YamlNode> cells) {
    Map<String, YamlNode> all = common();
    Map<String, Map<String, YamlNode>> inner = new LinkedHashMap<>();
    cells.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          if (dot < 0) {
            all.put(name, value);
          } else {
            inner
                .computeIfAbsent(name.substring(0, dot), group -> new LinkedHashMap<>())
                .put(name.substring(dot + 1), value);
          }
        });
    inner.forEach(
        (name, values) -> {
          Map<String, YamlNode> merged = new LinkedHashMap<>();
          Optional.ofNullable(all.get(name)).ifPresent(node -> merged.putAll(node.entries()));
          merged.putAll(values);
          all.put(name, row.group(merged));
        });
    return row.group(all);
  }
}
