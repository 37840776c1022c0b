package dev.winnow.http;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Matcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The page of one ticket. For one thread. */
final class TicketPage {

  private static final int URGENT = 5;

  private final Dossiers.Dossier dossier;
  private final TicketView ticket;
  private final Viewer viewer;
  private final Instant now;

  TicketPage(Dossiers.Dossier dossier, Viewer viewer, Instant now) {
    this.dossier = dossier;
    this.ticket = dossier.ticket();
    this.viewer = viewer;
    this.now = now;
  }

  String page() {
    return Layout.page(
        ticket.headline(),
        false,
        Tag.of("p", Tag.of("a", Node.text("← All tickets")).with("href", "/")).style("back"),
        done(),
        head(),
        buttons(),
        timeline(),
        why(),
        details());
  }

  private Node done() {
    return switch (viewer.done()) {
      case "acknowledged" -> Tag.of("p", "done", "Your acknowledgement is taken down.");
      case "silenced" -> Tag.of("p", "done", "Your silence is taken down.");
      default -> Node.NOTHING;
    };
  }

  private Node head() {
    return Tag.of(
        "header",
        Tag.of("div", badge(ticket), Tag.of("h1", Node.text(ticket.title()))).style("brand"),
        Tag.of("p", "where", ticket.where()),
        Tag.of("p", "summary", ticket.summary()),
        facts(ticket, now),
        links());
  }

  private Node links() {
    Tag links = Tag.of("p").style("links");
    if (!ticket.runbook().isEmpty()) {
      links.add(Tag.link(ticket.runbook(), "Runbook: " + ticket.runbook()));
    }
    if (!ticket.dashboard().isEmpty()) {
      links.text(" ").add(Tag.link(ticket.dashboard(), "Dashboard"));
    }
    return links;
  }

  private Node buttons() {
    if (!viewer.operates() || !Overview.isActive(ticket)) {
      return Node.NOTHING;
    }
    Tag section = Tag.of("section").style("actions");
    if (ticket.state() == TicketView.State.OPEN) {
      section.add(Forms.acknowledge(ticket.id(), viewer, true));
    }
    String covers =
        String.join(", ", Silences.matchers(ticket).stream().map(Matcher::toString).toList());
    return section.add(
        Tag.of(
            "details",
            Tag.of("summary", Node.text("Silence")),
            Tag.of("p", "note", "Nobody is told of alerts with " + covers + " for:"),
            Forms.silence(ticket.id(), viewer)));
  }

  private Node details() {
    Tag list = Tag.of("dl");
    row(list, "Ticket", ticket.id());
    row(list, "Category", ticket.category());
    row(list, "Root cause", ticket.rootCause().orElse(""));
    row(list, "First seen", Ages.time(ticket.firstSeen()));
    row(list, "Last seen", Ages.time(ticket.lastSeen()));
    row(list, "Closed because", ticket.closeReason());
    Tag section = Tag.of("section", Tag.of("h2", Node.text("What")), list);
    if (!ticket.inhibits().isEmpty()) {
      Tag others = Tag.of("ul").each(ticket.inhibits(), one -> Tag.of("li", Node.text(one)));
      section.add(Tag.of("h3", Node.text("Also in it"))).add(others);
    }
    Tag labels = Tag.of("ul").style("labels");
    for (Map.Entry<String, String> label : ticket.labels().entrySet()) {
      labels.add(Tag.of("li", Node.text(label.getKey() + "=" + label.getValue())));
    }
    return section.add(labels);
  }

  private static void row(Tag list, String name, String value) {
    if (!value.isEmpty()) {
      list.add(Tag.of("dt", Node.text(name))).add(Tag.of("dd", Node.text(value)));
    }
  }

  private Node why() {
    Tag list = Tag.of("ul").style("why").each(dossier.opened(), TicketPage::reason);
    return Tag.of("section", Tag.of("h2", Node.text("Why it was opened")), list);
  }

  /** A rule, and what it saw. */
  static Node reason(Because because) {
    Tag facts = Tag.of("ul").each(because.facts(), one -> Tag.of("li", Node.text(one)));
    String place = because.file() + (because.line() > 0 ? ":" + because.line() : "");
    Tag rule = Tag.of("summary", Node.text(because.rule()));
    return Tag.of(
        "li",
        Tag.of("details", rule, Tag.of("p", "note", because.ruleId() + " in " + place), facts));
  }

  private Node timeline() {
    Tag list = Tag.of("ol").style("timeline").each(dossier.decisions(), this::moment);
    return Tag.of("section", Tag.of("h2", Node.text("Timeline")), list);
  }

  private Node moment(Decision decision) {
    List<Because> because = decision.because();
    Tag time = Tag.of("time", Node.text(Ages.time(decision.at())));
    Tag why =
        Tag.of(
            "details",
            Tag.of("summary", Node.text(because.isEmpty() ? "why" : because.get(0).rule())),
            Tag.of("ul").style("why").each(because, TicketPage::reason));
    return Tag.of(
        "li",
        time.with("datetime", decision.at().toString()),
        Tag.of("span", "kind", decision.kind().replace('-', ' ')),
        Tag.of("span", Node.text(told(decision))),
        why);
  }

  /** What it says beyond the first line of the ticket, which stands above. */
  private String told(Decision decision) {
    if (decision instanceof Notification notice) {
      String to = String.join(", ", notice.to());
      return (to.isEmpty() ? "" : "to " + to + " ") + "by " + notice.channel();
    }
    String subject = decision.subject();
    return subject.equals(ticket.headline()) ? "" : subject;
  }

  /** Its priority, as colour and as text. */
  static Node badge(TicketView ticket) {
    int shown = Math.max(1, Math.min(URGENT, ticket.priority()));
    return Tag.of("span", "badge p" + shown, "P" + ticket.priority());
  }

  /** How long, whose and how many, in a line. */
  static Node facts(TicketView ticket, Instant now) {
    String count = ticket.count() == 1 ? "1 alert" : ticket.count() + " alerts";
    String word = ticket.state().word();
    boolean active = ticket.state() == TicketView.State.OPEN;
    Tag age = Tag.of("span", Node.text(active ? word + " " : word));
    age.add(active ? Ages.shown(ticket.firstSeen(), now) : Node.NOTHING);
    return Tag.of(
            "p",
            age.style("state " + word),
            Tag.of("span", Node.text(ticket.owner())),
            Tag.of("span", Node.text(count)),
            Tag.of("span", Node.text("since " + Ages.time(ticket.firstSeen()))))
        .style("facts");
  }
}
