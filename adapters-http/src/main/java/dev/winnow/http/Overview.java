package dev.winnow.http;

import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.service.Desk;
import dev.winnow.runtime.service.Health;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** The page with all that is open. Safe for use by several threads. */
final class Overview {

  private static final int MOST = 200;

  private final Desk desk;
  private final ServiceReport report;
  private final Hours hours;
  private final InstantSource clock;

  Overview(Desk desk, ServiceReport report, Hours hours, InstantSource clock) {
    this.desk = desk;
    this.report = report;
    this.hours = hours;
    this.clock = clock;
  }

  String page(Figures figures, Viewer viewer) {
    Instant now = clock.instant();
    Health health = desk.health();
    ServicePanel panel = new ServicePanel(report);
    List<TicketView> open =
        figures.tickets().stream()
            .filter(Overview::isActive)
            .sorted(
                Comparator.comparing(Overview::isTaken)
                    .thenComparing(TicketView::priority)
                    .thenComparing(TicketView::firstSeen))
            .toList();
    String title = open.isEmpty() ? "Winnow: all quiet" : "Winnow: " + open.size() + " open";
    return Layout.page(
        title,
        true,
        header(health, open, now, panel.failing()),
        ServicePanel.troubles(health),
        tickets(open, viewer, now),
        new HourBars(figures.tickets(), hours, now).section(),
        ShadowPanel.section(report.shadow()),
        panel.section(health, now));
  }

  static boolean isActive(TicketView ticket) {
    return ticket.state() == TicketView.State.OPEN || isTaken(ticket);
  }

  private static boolean isTaken(TicketView ticket) {
    return ticket.state() == TicketView.State.ACKNOWLEDGED;
  }

  private static Node header(
      Health health, List<TicketView> open, Instant now, List<String> failing) {
    String state = health.isReady() ? "ready" : ServicePanel.state(health);
    long waiting = open.stream().filter(one -> !isTaken(one)).count();
    String said =
        open.isEmpty()
            ? "Nothing is open."
            : waiting
                + (waiting == 1 ? " ticket waits" : " tickets wait")
                + ", "
                + (open.size() - waiting)
                + " taken on";
    Tag receivers = Tag.of("p");
    receivers.each(
        failing,
        name ->
            Tag.of("a", Node.text(name + " is failing"))
                .with("href", "#deliveries")
                .style("pill bad"));
    return Tag.of(
        "header",
        Tag.of(
                "div",
                Tag.of("h1", Node.text("Winnow")),
                Tag.of("span", health.isReady() ? "pill good" : "pill bad", state))
            .style("brand"),
        Tag.of("p", Node.text(said + " · " + Ages.time(now))).style("lead"),
        receivers);
  }

  private static Node tickets(List<TicketView> open, Viewer viewer, Instant now) {
    Tag section = Tag.of("section", Tag.of("h2", Node.text("Open tickets")));
    if (open.isEmpty()) {
      return section.add(Tag.of("p", "quiet", "All quiet."));
    }
    Tag list = Tag.of("ol").style("tickets");
    list.each(open.stream().limit(MOST).toList(), one -> card(one, viewer, now));
    section.add(list);
    if (open.size() > MOST) {
      section.add(
          Tag.of("p", "note", "The first %d of %d are shown.".formatted(MOST, open.size())));
    }
    return section;
  }

  private static Node card(TicketView ticket, Viewer viewer, Instant now) {
    Tag title =
        Tag.of("a", Node.text(ticket.title()))
            .with("href", Forms.address(ticket.id()))
            .style("title");
    Tag main =
        Tag.of(
                "div",
                title,
                Tag.of("p", "where", ticket.where()),
                Tag.of("p", "summary", ticket.summary()),
                TicketPage.facts(ticket, now))
            .style("main");
    Tag card =
        Tag.of("li", TicketPage.badge(ticket), main)
            .style("ticket" + (isTaken(ticket) ? " taken" : ""));
    boolean known = viewer.operates() && !viewer.person().isEmpty();
    if (known && !isTaken(ticket)) {
      card.add(Forms.acknowledge(ticket.id(), viewer, false));
    }
    return card;
  }
}
