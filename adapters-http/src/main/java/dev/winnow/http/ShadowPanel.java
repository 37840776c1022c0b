package dev.winnow.http;

import dev.winnow.runtime.compare.FoundDifference;
import dev.winnow.runtime.service.ShadowStanding;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a second policy decides otherwise, on the page. Stateless. */
final class ShadowPanel {

  private static final int SHOWN = 10;

  private ShadowPanel() {}

  /** Nothing if there is no second policy. */
  static Node section(Optional<ShadowStanding> standing) {
    return standing.map(ShadowPanel::section).orElse(Node.NOTHING);
  }

  private static Node section(ShadowStanding standing) {
    boolean well = standing.isWhole() && standing.failures().isEmpty();
    Tag state =
        Tag.of(
            "p",
            Tag.of("span", well ? "pill good" : "pill bad", standing.state().word()),
            Node.text(" " + counts(standing)),
            Tag.of("span", "note", compared(standing)));
    Tag section = Tag.of("section", Tag.of("h2", Node.text("Shadow policy")), state);
    if (!standing.why().isEmpty()) {
      section.add(Tag.of("p", "bad", standing.why()));
    }
    standing.failures().forEach(one -> section.add(Tag.of("p", "bad", one)));
    Tag list = Tag.of("ul").style("why");
    standing.latest().stream().limit(SHOWN).forEach(one -> list.add(difference(one)));
    return section
        .add(list)
        .add(Tag.of("p", Tag.of("a", Node.text("All as JSON")).with("href", "/api/v1/shadow")))
        .with("id", "shadow");
  }

  private static String counts(ShadowStanding standing) {
    return standing.counts().isEmpty()
        ? "Nothing is decided otherwise."
        : standing.counts().entrySet().stream()
            .map(one -> one.getKey().of() + " " + one.getKey().how() + ": " + one.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String compared(ShadowStanding standing) {
    return standing.entries() == 0
        ? ""
        : " Compared from "
            + Ages.time(standing.since())
            + " until "
            + Ages.time(standing.until())
            + (standing.waiting() == 0 ? "" : ", " + standing.waiting() + " entries behind");
  }

  private static Node difference(FoundDifference one) {
    String how =
        switch (one.difference().change()) {
          case GAINED -> "only the shadow: ";
          case LOST -> "only live: ";
          case CHANGED -> "";
        };
    return Tag.of(
        "li",
        Tag.of(
            "details",
            Tag.of("summary", Node.text(how + one.difference().text())),
            Tag.of("p", "note", "certain since " + Ages.time(one.at())),
            side("Live, because", one.live()),
            side("The shadow, because", one.shadow())));
  }

  private static Node side(String title, Optional<FoundDifference.Decided> decided) {
    return decided
        .map(
            one ->
                (Node)
                    Tag.of(
                        "div",
                        Tag.of("h3", Node.text(title)),
                        Tag.of("ul").style("why").each(one.because(), TicketPage::reason)))
        .orElse(Node.NOTHING);
  }
}
