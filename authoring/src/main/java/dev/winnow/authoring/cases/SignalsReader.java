package dev.winnow.authoring.cases;

import dev.winnow.text.yaml.YamlNode;
import dev.winnow.text.yaml.YamlTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads lists of signals: events one by one, tables of them, names of alerts, and fixtures, which
 * are such lists with a name.
 */
final class SignalsReader {

  private static final List<String> USE = List.of("use", "at", "with");

  private final Map<String, YamlNode> fixtures;
  private final Set<String> using;
  private final Duration shift;
  private Duration last;

  private SignalsReader(Map<String, YamlNode> fixtures, Set<String> using, Duration shift) {
    this.fixtures = fixtures;
    this.using = using;
    this.shift = shift;
    this.last = shift;
  }

  static List<Event> read(YamlNode signals, Map<String, YamlNode> fixtures) {
    return new SignalsReader(fixtures, Set.of(), Duration.ZERO).list(signals);
  }

  private List<Event> list(YamlNode signals) {
    List<Event> events = new ArrayList<>();
    for (YamlNode item : signals.items()) {
      for (Event event : item(item)) {
        events.add(event);
        last = event.at();
      }
    }
    return events;
  }

  private List<Event> item(YamlNode item) {
    if (item.isSingle()) {
      return EventReader.read(item.group(Map.of("alert", item)), last, shift);
    }
    if (item.get("use").isPresent()) {
      return fixture(item.only(USE), item.get("use").get());
    }
    Optional<YamlTable> table = YamlTable.of(item);
    return table.isPresent() ? table(table.get()) : EventReader.read(item, last, shift);
  }

  private List<Event> table(YamlTable table) {
    List<Event> events = new ArrayList<>();
    for (YamlNode row : table.rows()) {
      List<Event> read = EventReader.read(group(table, row), last, shift);
      events.addAll(read);
      last = read.isEmpty() ? last : read.get(read.size() - 1).at();
    }
    return events;
  }

  private static YamlNode group(YamlTable table, YamlNode row) {
    Map<String, YamlNode> cells = table.cells(row);
    Set<String> names = new LinkedHashSet<>(cells.keySet());
    names.addAll(table.common().keySet());
    Optional<EventKind> kind = EventKind.among(names);
    Map<String, YamlNode> placed = new LinkedHashMap<>();
    cells.forEach(
        (column, value) -> {
          Optional<String> place =
              kind.isPresent() ? kind.get().place(column) : Optional.of(column);
          place.ifPresentOrElse(
              where -> placed.put(where, value),
              () ->
                  heading(table, column).unknown(column, "known here", kind.orElseThrow().keys()));
        });
    return table.group(row, placed);
  }

  private static YamlNode heading(YamlTable table, String column) {
    return table.columns().stream()
        .filter(one -> one.text().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private List<Event> fixture(YamlNode item, YamlNode use) {
    String name = use.text();
    YamlNode signals = fixtures.get(name);
    if (signals == null) {
      use.unknown(name, "a fixture", fixtures.keySet());
      return List.of();
    }
    if (using.contains(name)) {
      use.wrong("the fixture \"" + name + "\" uses itself");
      return List.of();
    }
    Set<String> inner = new TreeSet<>(using);
    inner.add(name);
    Duration later = item.get("at").map(YamlNode::offset).map(shift::plus).orElse(last);
    Map<String, YamlNode> with = item.get("with").map(YamlNode::entries).orElse(Map.of());
    return new SignalsReader(fixtures, inner, later).list(Placeholders.fill(signals, with));
  }
}
