package dev.winnow.authoring.cases;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import dev.winnow.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a case expects. */
final class ExpectReader {

  private static final String NOTHING_ELSE = "nothing-else";
  static final List<String> KEYS =
      List.of(
          "at",
          "tickets",
          "pages",
          "notices",
          "actions",
          "dispositions",
          "fired",
          "not-fired",
          NOTHING_ELSE);
  private static final List<String> DISPOSITIONS =
      Arrays.stream(Disposition.values()).map(Disposition::word).toList();

  private static final RowsReader<TicketView> TICKETS =
      new RowsReader<>("ticket", TicketRow.COLUMNS, CaseRecord::tickets, TicketRow::words);
  private static final RowsReader<Notification> PAGES =
      new RowsReader<>("page", ToldRow.COLUMNS, course -> course.pages, ToldRow::words);
  private static final RowsReader<Notification> NOTICES =
      new RowsReader<>("notice", ToldRow.COLUMNS, course -> course.notices, ToldRow::words);
  private static final RowsReader<ActionRequest> ACTIONS =
      new RowsReader<>("action", ActionRow.COLUMNS, course -> course.actions, ActionRow::words);

  private final Collection<String> rules;

  ExpectReader(Collection<String> rules) {
    this.rules = rules;
  }

  /** What is expected at which time: the earliest first, what has no time last. */
  List<Expectation> read(YamlNode node) {
    List<Expectation> all = new ArrayList<>();
    node.items().forEach(item -> all.add(one(item)));
    Comparator<Expectation> byTime = Comparator.comparing(one -> one.at().isPresent() ? 0 : 1);
    all.sort(byTime.thenComparing(one -> one.at().orElse(java.time.Duration.ZERO)));
    return all;
  }

  private Expectation one(YamlNode node) {
    node.only(KEYS);
    boolean nothingElse = node.get(NOTHING_ELSE).map(YamlNode::yes).orElse(false);
    List<Expectation.Check> checks = new ArrayList<>();
    for (Map.Entry<String, RowsReader<?>> kind : kinds().entrySet()) {
      Optional<YamlNode> said = node.get(kind.getKey());
      if (said.isPresent()) {
        checks.add(kind.getValue().read(said.get()));
      } else if (nothingElse) {
        checks.add(kind.getValue().none());
      }
    }
    node.get("dispositions").ifPresent(n -> checks.add(dispositions(n)));
    Map<String, Integer> fired = new LinkedHashMap<>();
    node.get("fired").ifPresent(n -> n.items().forEach(item -> fired(item, fired)));
    Set<String> notFired = new LinkedHashSet<>();
    node.get("not-fired").ifPresent(n -> n.items().forEach(item -> notFired.add(rule(item))));
    return new Expectation(
        node.get("at").map(YamlNode::offset), checks, fired, notFired, nothingElse);
  }

  private static Map<String, RowsReader<?>> kinds() {
    Map<String, RowsReader<?>> kinds = new LinkedHashMap<>();
    kinds.put("tickets", TICKETS);
    kinds.put("pages", PAGES);
    kinds.put("notices", NOTICES);
    kinds.put("actions", ACTIONS);
    return kinds;
  }

  private void fired(YamlNode item, Map<String, Integer> fired) {
    if (item.isGroup()) {
      item.entries().forEach((id, times) -> fired.put(known(id, times), times.whole()));
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
      return course ->
          differ(expected, course.dispositions.stream().map(Disposition::word).toList());
    }
    node.only(DISPOSITIONS);
    Map<String, Integer> expected = new TreeMap<>();
    node.entries().forEach((word, count) -> expected.put(word, count.whole()));
    expected.values().removeIf(count -> count == 0);
    return course -> differ(expected, counted(course));
  }

  private static Map<String, Integer> counted(CaseRecord course) {
    Map<String, Integer> actual = new TreeMap<>();
    course.dispositions.forEach(one -> actual.merge(one.word(), 1, Integer::sum));
    return actual;
  }

  private static List<Difference> differ(Object expected, Object actual) {
    return expected.equals(actual)
        ? List.of()
        : List.of(new Difference("dispositions", expected.toString(), actual.toString()));
  }
}
