package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.documents.record.Chronicle;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The log of a shift, what was built, and what recurs. */
class OtherPapersTest {

  @Test
  void anEmptyShiftSaysNone() {
    String log = Written.markdown(Paper.ONCALL, Written.of(""));
    assertThat(log)
        .contains("| P1 | 0 | 0 |")
        .contains("## Not over\nnone\n")
        .contains("## Recurring\nnone\n")
        .contains("## Silences\nnone\n")
        .contains("## Changes\nnone\n")
        .contains("## Alerts\nnone\n");
    assertThat(Written.markdown(Paper.ASBUILT, Written.of(""))).contains("Nothing was deployed.");
    assertThat(Written.markdown(Paper.TOIL, Written.of("")))
        .contains("## Proposed\nnone\n")
        .contains("## What recurred\nnone\n");
  }

  @Test
  void aShiftIsToldTicketByTicket() {
    String log = Written.markdown(Paper.ONCALL, Written.of(Written.ALERT_4));
    assertThat(log)
        .contains("| P2 | 1 | 0 |")
        .contains("### 2021-09-03 09:15 UTC: P2 ApplicationDown (service=exotic-plants)")
        .contains("Duration: 1 h 15 min.")
        .contains("- 09:20 UTC on-call: \u201ccalled support, networking, ops")
        .contains("log: Timeout. Retrying 1 (and 8 more like it until 09:17:45 UTC)");
  }

  @Test
  void aShiftIsNoLongerThanAsked() {
    Chronicle month = Written.of(Written.MONTH);
    Request request =
        new Request(
            Optional.of(Instant.parse("2021-09-02T00:00:00Z")),
            Optional.of(Instant.parse("2021-09-04T00:00:00Z")),
            "",
            "",
            ZoneOffset.UTC,
            Written.OPTIONS,
            HandOver.UNKNOWN,
            List.of());
    String log =
        Paper.ONCALL.write(month, request, PaperTemplate.bundled(Paper.ONCALL, Markup.MARKDOWN));
    assertThat(log).startsWith("# On-call log: 2021-09-02 00:00 UTC to 2021-09-04 00:00 UTC\n");
    assertThat(log.lines().filter(line -> line.startsWith("### "))).hasSize(3);
    assertThat(log).contains("- OrdersOutstanding (service=orders), 2 times[^");
  }

  @Test
  void whoHandsOverIsSaidIfItIsKnown() {
    Request request = Written.request(ZoneOffset.UTC).handedOver(new HandOver("an|na", ""));
    String log =
        Paper.ONCALL.write(
            Written.of(Written.MONTH),
            request,
            PaperTemplate.bundled(Paper.ONCALL, Markup.MARKDOWN));
    assertThat(log).contains("| Outgoing | an\\|na |\n| Incoming | **unknown** |\n");
  }

  @Test
  void changesAreGroupedByKindWithTheirTickets() {
    String note = Written.markdown(Paper.ASBUILT, Written.of(Written.ALERT_4));
    assertThat(note)
        .contains("**Features**\n- feat(cart): gift cards (#41)[^1] (tickets: \\#41)\n")
        .contains(
            "**Security**\n- fix(security): session cookies are bound to the host (PLANT-140)")
        .contains("### Tests\n- test(cart): gift cards that are used up (#41)")
        .contains("### Data changes\n**unknown**\n")
        .contains("### Design decisions\n**unknown**\n")
        .contains("### Tickets that began soon after\n- ApplicationDown")
        .contains("## exotic-plants 1\\.3.2\n");
  }

  @Test
  void aServiceThatWasNotDeployedIsAnError() {
    Request request =
        new Request(
            Optional.empty(),
            Optional.empty(),
            "",
            "x",
            ZoneOffset.UTC,
            Written.OPTIONS,
            HandOver.UNKNOWN,
            List.of());
    Chronicle chronicle = Written.of(Written.ALERT_4);
    PaperTemplate template = PaperTemplate.bundled(Paper.ASBUILT, Markup.MARKDOWN);
    assertThatThrownBy(() -> Paper.ASBUILT.write(chronicle, request, template))
        .hasMessage("there is no deployment of x in that time; there are some of exotic-plants.");
  }

  @Test
  void whatRecursIsProposedForAutomation() {
    String toil = Written.markdown(Paper.TOIL, Written.of(Written.MONTH));
    assertThat(toil)
        .contains(
            "- Automate it: OrdersOutstanding (service=orders). 11 of 12 times: resolved with: ran the"
                + " processor again[^1][^2][^3][^4]")
        .contains("- Make it P5: StorageSlow (service=disk). 6 of 6 times nobody did anything")
        .contains("1 of 12 not over, and counted as longer than seen")
        .contains("cannot be told from a coin flip (55 %, 95 % sure: 28 to 79 %)")
        .contains("| 03:00 | 4 | ");
  }

  @Test
  void whatNoRuleProposesIsOnlyTold() {
    String toil =
        Paper.TOIL.write(
            Written.of(Written.MONTH),
            Written.request(ZoneOffset.UTC),
            PaperTemplate.bundled(Paper.TOIL, Markup.MARKDOWN));
    assertThat(toil)
        .contains("## Proposed\nnone\n")
        .contains("| OrdersOutstanding (service=orders)[^1][^2][^3] | 12 |");
  }

  @Test
  void rulesAreToldOfWhatRecurs() {
    Instant at = Instant.parse("2021-09-12T03:00:00Z");
    assertThat(Recurrences.of(Written.of(Written.MONTH), Written.request(ZoneOffset.UTC), at))
        .extracting(
            RecurrenceReport::problem,
            RecurrenceReport::where,
            RecurrenceReport::times,
            RecurrenceReport::done,
            RecurrenceReport::sameTimes,
            RecurrenceReport::halfSeconds)
        .containsExactly(
            tuple(
                "OrdersOutstanding",
                "service=orders",
                12,
                "resolved with: ran the processor again",
                11,
                960L),
            tuple("StorageSlow", "service=disk", 6, "", 6, 300L));
  }

  @Test
  void hoursAreThoseOfTheTeam() {
    String toil =
        Written.write(
            Paper.TOIL, Markup.MARKDOWN, Written.of(Written.MONTH), ZoneId.of("Asia/Kolkata"));
    assertThat(toil).contains("Times are those of Asia/Kolkata").contains("| 08:00 | 4 | ");
  }
}
