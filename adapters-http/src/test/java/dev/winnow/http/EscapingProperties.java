package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Labels;
import dev.winnow.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an alert says is shown as text. */
class EscapingProperties {

  /** Every tag and attribute that a page of ours can have. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?[a-z0-9]+(?: [a-zA-Z-]+(?:=\"[^\"<>&']*(?:&(?:amp|lt|gt|quot|#39);[^\"<>&']*)*\")?)*>");

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>",
            "</p>",
            "\"",
            "'",
            "<img src=x onerror=y>",
            "&lt;",
            "&",
            "javascript:a",
            "\u202e",
            "\u0000",
            "\u001b[31m",
            "\u200b",
            "]]>",
            "-->",
            "<!--",
            "https://x/\"><b>",
            "\ud83d\ude00",
            "a",
            "\n");
    return pieces.list().ofMinSize(1).ofMaxSize(6).map(list -> "x" + String.join("", list));
  }

  @Property(tries = 300)
  void noTextBecomesMarkup(@ForAll("hostile") String one, @ForAll("hostile") String other) {
    String page = page(one, other);
    String rest = TAG.matcher(page.replace("<!doctype html>", "")).replaceAll("");
    assertThat(rest).doesNotContain("<", ">", "\"", "'", "\u202e", "\u0000", "\u001b", "\u200b");
    assertThat(page).doesNotContain("<script", "<img", "<b>", "href=\"javascript");
    StringBuilder shown = new StringBuilder();
    Node.escape(PlainText.of(one), shown);
    assertThat(page).contains(shown);
  }

  private static String page(String one, String other) {
    TicketView ticket =
        new TicketView(
            one,
            2,
            one,
            other,
            one,
            Labels.of(Map.of(one, other)),
            TicketView.State.OPEN,
            3,
            other,
            one,
            other,
            "https://" + one,
            Optional.of(other),
            List.of(one, other),
            MemoryService.START,
            MemoryService.START,
            one,
            other);
    Because because = new Because(one, other, one, 1, List.of(one, other));
    TicketUpdate update =
        new TicketUpdate(
            one, MemoryService.START, TicketUpdate.Change.OPENED, ticket, List.of(because));
    Dossiers.Dossier dossier = new Dossiers.Dossier(ticket, List.of(update));
    Viewer viewer = new Viewer(other, false, true, "00", one);
    return new TicketPage(dossier, viewer, MemoryService.START).page();
  }
}
