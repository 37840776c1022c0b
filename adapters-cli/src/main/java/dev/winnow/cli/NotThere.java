package dev.winnow.cli;

import dev.winnow.cli.output.Capture;
import dev.winnow.cli.output.DecisionSearch;
import dev.winnow.cli.output.LinePlace;

/** What people ask after is not there: what is there instead. */
final class NotThere {

  private static final int SHOWN = 10;

  private NotThere() {}

  /** No signal on that line. */
  static CommandFailure line(LinePlace place, String file, Capture capture) {
    String where = "line " + place.line() + " of " + (place.file().isEmpty() ? file : place.file());
    if (capture.error().isPresent()) {
      return new CommandFailure(where + " was not understood: " + capture.error().get());
    }
    return place.line() > capture.lastLine() || place.line() < 1
        ? new CommandFailure(
            "there is no " + where + "; the last line with a signal is " + capture.lastLine() + ".")
        : new CommandFailure(where + " has no signal: it is empty, a comment or information.");
  }

  /** No such ticket. */
  static CommandFailure ticket(String id, Capture capture) {
    long count = capture.ticketCount();
    String known =
        count == 0
            ? "no ticket was opened."
            : "there are "
                + count
                + ": "
                + String.join(", ", capture.tickets(SHOWN))
                + (count > SHOWN ? " and more." : ".");
    return new CommandFailure("there is no ticket " + id + "; " + known);
  }

  /** No such decision. */
  static CommandFailure decision(String id, DecisionSearch search) {
    long count = search.decisions();
    String known =
        count == 0
            ? "nothing was decided."
            : "there are " + count + "; winnow replay --format jsonl lists them.";
    return new CommandFailure("there is no decision " + id + "; " + known);
  }
}
