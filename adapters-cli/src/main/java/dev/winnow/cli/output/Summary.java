package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.core.decision.Disposition;
import java.io.IOException;

/** The counts at the top of the JSON output. */
record Summary(
    long tickets, long pages, long deduplicated, long inhibited, long held, long silenced) {

  static Summary of(Tally tally, long tickets) {
    return new Summary(
        tickets,
        tally.pages,
        tally.count(Disposition.DEDUPLICATED),
        tally.count(Disposition.INHIBITED),
        tally.count(Disposition.HELD),
        tally.count(Disposition.SILENCED));
  }

  void fields(JsonGenerator json) throws IOException {
    json.writeNumberField("tickets", tickets);
    json.writeNumberField("pages", pages);
    json.writeNumberField("deduplicated", deduplicated);
    json.writeNumberField("inhibited", inhibited);
    json.writeNumberField("held", held);
    json.writeNumberField("silenced", silenced);
  }
}
