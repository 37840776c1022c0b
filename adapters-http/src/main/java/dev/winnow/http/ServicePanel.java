package dev.winnow.http;

import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.service.Health;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How deliveries, the journal and the service are, as of when it is made. For one page. */
final class ServicePanel {

  private final ServiceReport report;
  private final Map<String, Deliveries.Standing> standings = new TreeMap<>();
  private final String unread;

  ServicePanel(ServiceReport report) {
    this.report = report;
    unread = read();
  }

  /** Why the deliveries cannot be read; empty if they are. */
  private String read() {
    try {
      standings.putAll(report.deliveries());
      return "";
    } catch (JournalException e) {
      return "They cannot be read: " + e.getMessage();
    }
  }

  static String state(Health health) {
    return health.state() == Health.State.RUNNING ? "in trouble" : health.state().word();
  }

  static Node troubles(Health health) {
    List<String> all = Stream.concat(health.troubles().stream(), health.unseen().stream()).toList();
    if (all.isEmpty()) {
      return Node.NOTHING;
    }
    return Tag.of(
            "section",
            Tag.of("h2", Node.text("Out of order")),
            Tag.of("ul").each(all, one -> Tag.of("li", Node.text(one))))
        .style("trouble")
        .with("role", "alert");
  }

  Node section(Health health, Instant now) {
    Tag list = Tag.of("dl");
    row(list, "State", health.state().word());
    row(list, "Decided until", Ages.time(health.now()));
    row(list, "Journal entries", Long.toString(health.entries()));
    row(list, "Waiting to be journalled", Integer.toString(health.queued()));
    report.journal().forEach((name, value) -> row(list, name, value));
    return Tag.of(
        "div",
        Tag.of("section", Tag.of("h2", Node.text("Deliveries")), deliveries(now))
            .with("id", "deliveries"),
        Tag.of("section", Tag.of("h2", Node.text("Service")), list));
  }

  /** The receivers that do not take what they are told. */
  List<String> failing() {
    return standings.entrySet().stream()
        .filter(one -> !one.getValue().trouble().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void row(Tag list, String name, String value) {
    list.add(Tag.of("dt", Node.text(name))).add(Tag.of("dd", Node.text(value)));
  }

  private Node deliveries(Instant now) {
    if (!unread.isEmpty()) {
      return Tag.of("p", "bad", unread);
    }
    if (standings.isEmpty()) {
      return Tag.of("p", "quiet", "There are no receivers.");
    }
    Tag list = Tag.of("ul").style("receivers");
    standings.forEach((name, standing) -> list.add(receiver(name, standing, now)));
    return list;
  }

  private static Node receiver(String name, Deliveries.Standing standing, Instant now) {
    boolean well = standing.trouble().isEmpty();
    Tag item =
        Tag.of(
            "li",
            Tag.of("span", well ? "pill good" : "pill bad", well ? "well" : "failing"),
            Tag.of("strong", Node.text(" " + name + " ")),
            Tag.of("span", Node.text(counts(standing))));
    if (standing.waiting() > 0 && standing.oldest().isBefore(now)) {
      item.add(Tag.of("span", "note", ", the oldest since " + Ages.time(standing.oldest())));
    }
    return well ? item : item.add(Tag.of("p", "bad", standing.trouble()));
  }

  private static String counts(Deliveries.Standing standing) {
    return standing.delivered()
        + " delivered, "
        + standing.waiting()
        + " waiting, "
        + standing.rejected()
        + " given up";
  }
}
