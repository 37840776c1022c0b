package dev.winnow.http;

import dev.winnow.core.decision.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Counts by hour, as bars with their numbers. For one thread. */
final class HourBars {

  private static final int HEIGHT = 48;
  private static final int WIDTH = 10;
  private static final int GAP = 2;

  private final List<TicketView> tickets;
  private final Hours signals;
  private final Instant now;

  HourBars(List<TicketView> tickets, Hours signals, Instant now) {
    this.tickets = tickets;
    this.signals = signals;
    this.now = now;
  }

  Node section() {
    return Tag.of(
        "section",
        Tag.of("h2", Node.text("The last 24 hours")),
        Tag.of("div", chart("tickets opened", opened()), chart("signals over HTTP", signals.all()))
            .style("charts"));
  }

  private List<Long> opened() {
    Instant first = Hours.hour(now).minus(Duration.ofHours(Hours.KEPT - 1L));
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < Hours.KEPT; i++) {
      Instant from = first.plus(Duration.ofHours(i));
      Instant to = from.plus(Duration.ofHours(1));
      counts.add(
          tickets.stream()
              .map(TicketView::firstSeen)
              .filter(seen -> !seen.isBefore(from) && seen.isBefore(to))
              .count());
    }
    return counts;
  }

  private Node chart(String name, List<Long> counts) {
    long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
    long all = counts.stream().mapToLong(Long::longValue).sum();
    int width = Hours.KEPT * (WIDTH + GAP);
    Tag bars =
        Tag.of("svg")
            .with("viewBox", "0 0 " + width + " " + HEIGHT)
            .with("preserveAspectRatio", "none")
            .with("role", "img")
            .with("aria-label", name + ": " + all + ", at most " + most + " in an hour");
    for (int i = 0; i < counts.size(); i++) {
      bars.add(bar(i, counts.get(i), most));
    }
    String from = hour(Hours.KEPT - 1);
    return Tag.of(
        "figure",
        Tag.of(
            "figcaption", Tag.of("strong", Node.text(Long.toString(all))), Node.text(" " + name)),
        bars,
        Tag.of("p", "note", from + " to " + hour(0) + " UTC, at most " + most + " an hour"));
  }

  private Node bar(int index, long count, long most) {
    long height = count == 0 ? 1 : Math.max(GAP, count * HEIGHT / most);
    return Tag.of("rect", Tag.of("title", Node.text(hour(Hours.KEPT - 1 - index) + ": " + count)))
        .with("x", Integer.toString(index * (WIDTH + GAP)))
        .with("y", Long.toString(HEIGHT - height))
        .with("width", Integer.toString(WIDTH))
        .with("height", Long.toString(height));
  }

  private String hour(int ago) {
    Instant when = Hours.hour(now).minus(Duration.ofHours(ago));
    return "%02d:00".formatted(when.atZone(ZoneOffset.UTC).getHour());
  }
}
