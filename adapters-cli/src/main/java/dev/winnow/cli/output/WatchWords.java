package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What happens in a watch, in a line each. Stateless. */
final class WatchWords {

  private WatchWords() {}

  /** A time to the second: nobody reads more of it as it passes by. */
  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The time of day: in a table that is drawn every second, the day is above. */
  static String clock(Instant at) {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
        + "Z";
  }

  static String line(Instant at, String kind, String text) {
    return TerminalText.of(time(at) + "  " + DisplayWidth.left(kind, KIND) + "  " + text);
  }

  private static final int KIND = 13;

  static String line(Decision decision) {
    if (decision instanceof CountReport) {
      return line(decision.at(), "check", decision.subject());
    }
    return line(decision.at(), decision.kind(), decision.subject() + tail(decision));
  }

  private static String tail(Decision decision) {
    String id = decision instanceof ActionRequest ? decision.id() + ", " : "";
    return "  [" + id + decision.ticket() + because(decision.because()) + "]";
  }

  private static String because(List<Because> because) {
    return because.isEmpty() ? "" : ", because: " + because.get(0).rule();
  }

  /** What people must know of a signal; empty for most of them. */
  static Optional<String> line(Signal signal, Triage triage) {
    if (triage.disposition() == Disposition.REJECTED) {
      String what = kind(signal) + " of " + Words.time(signal.at());
      return Optional.of(line(signal.at(), "rejected", what + ": " + triage.reason()));
    }
    if (signal instanceof SourceDown down) {
      String words = down.over() ? "seen again: " : "not seen any more: ";
      String why = down.reason().isEmpty() ? "" : " (" + down.reason() + ")";
      return Optional.of(line(signal.at(), "source", words + down.of() + why));
    }
    if (signal instanceof ActionOutcome outcome) {
      return Optional.of(
          line(signal.at(), outcome.result().word(), outcome.decision() + ": " + outcome.detail()));
    }
    return Optional.empty();
  }

  /** What kind of signal it is, in a word; one of somebody's own has none. */
  static String kind(Signal signal) {
    return TypeNames.SIGNALS.of(signal).orElse("signal");
  }
}
