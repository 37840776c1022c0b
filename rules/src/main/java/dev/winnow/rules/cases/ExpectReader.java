package dev.winnow.rules.cases;

import dev.winnow.core.Disposition;
import dev.winnow.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a case expects. */
final class ExpectReader {

  private static final List<String> KEYS =
      List.of("tickets", "pages", "notices", "actions", "dispositions", "fired", "not-fired");
  private static final List<String> DISPOSITIONS =
      Arrays.stream(Disposition.values()).map(Course::word).toList();

  private final Collection<String> rules;

  ExpectReader(Collection<String> rules) {
    this.rules = rules;
  }

  Expectation read(YamlNode node) {
    node.only(KEYS);
    List<Expectation.Check> checks = new ArrayList<>();
    node.get("tickets")
        .ifPresent(
            n -> checks.add(RowsReader.read(n, "ticket", TicketRow.COLUMNS, Course::tickets)));
    node.get("pages")
        .ifPresent(n -> checks.add(RowsReader.read(n, "page", ToldRow.COLUMNS, c -> c.pages)));
    node.get("notices")
        .ifPresent(n -> checks.add(RowsReader.read(n, "notice", ToldRow.COLUMNS, c -> c.notices)));
    node.get("actions")
        .ifPresent(
            n -> checks.add(RowsReader.read(n, "action", ActionRow.COLUMNS, c -> c.actions)));
    node.get("dispositions").ifPresent(n -> checks.add(dispositions(n)));
    Map<String, Integer> fired = new LinkedHashMap<>();
    node.get("fired").ifPresent(n -> n.items().forEach(item -> fired(item, fired)));
    Set<String> notFired = new LinkedHashSet<>();
    node.get("not-fired").ifPresent(n -> n.items().forEach(item -> notFired.add(rule(item))));
    return new Expectation(checks, fired, notFired);
  }

  private void fired(YamlNode item, Map<String, Integer> fired) {
    if (item.isGroup()) {
      item.entries().forEach((id, times) -> fired.put(known(id, item), times.whole()));
    } else {
      fired.put(rule(item), 0);
    }
  }

  private String rule(YamlNode item) {
    return known(item.text(), item);
  }

  private String known(String id, YamlNode item) {
    if (!rules.contains(id)) {
      item.unknown(id, "a rule's id", rules);
    }
    return id;
  }

  private static Expectation.Check dispositions(YamlNode node) {
    if (!node.isGroup()) {
      List<String> expected = node.items().stream().map(YamlNode::text).toList();
      node.items().stream()
          .filter(item -> !DISPOSITIONS.contains(item.text()))
          .forEach(item -> item.unknown(item.text(), "a disposition", DISPOSITIONS));
      return course -> differ(expected, course.dispositions.stream().map(Course::word).toList());
    }
    node.only(DISPOSITIONS);
    Map<String, Integer> expected = new TreeMap<>();
    node.entries().forEach((word, count) -> expected.put(word, count.whole()));
    expected.values().removeIf(count -> count == 0);
    return course -> differ(expected, counted(course));
  }

  private static Map<String, Integer> counted(Course course) {
    Map<String, Integer> actual = new TreeMap<>();
    course.dispositions.forEach(one -> actual.merge(Course.word(one), 1, Integer::sum));
    return actual;
  }

  private static List<String> differ(Object expected, Object actual) {
    return expected.equals(actual)
        ? List.of()
        : List.of("dispositions: expected " + expected + ", but it was " + actual);
  }
}
