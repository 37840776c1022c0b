package dev.winnow.cli;

import dev.winnow.cli.output.Capture;
import dev.winnow.cli.output.LinePlace;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.WhyNot;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import java.util.ArrayList;
import java.util.List;

/** Asks why a rule does not fire for a line, when the replay comes to it. For one thread. */
final class Questions {

  /**
   * A signal of the line, with the answer.
   *
   * @param item the line
   * @param answer why the rule does not fire for it
   */
  record Asked(Item.Taken item, WhyNot answer) {}

  private final TriageEngine engine;
  private final Capture capture;
  private final RejectedLines rejected;

  Questions(TriageEngine engine, Capture capture, RejectedLines rejected) {
    this.engine = engine;
    this.capture = capture;
    this.rejected = rejected;
  }

  /**
   * Replays up to a line and asks there; no further.
   *
   * @throws CommandFailure if there is no such rule
   */
  List<Asked> ask(SignalStream stream, Progress progress, LinePlace place, String rule) {
    List<Asked> asked = new ArrayList<>();
    while (stream.hasNext()) {
      Item item = stream.next();
      if (place.isIn(item) && item.line() > place.line() && !asked.isEmpty()) {
        break;
      }
      if (item instanceof Item.Taken taken) {
        if (place.is(item)) {
          asked.add(new Asked(taken, answer(taken, rule)));
        }
        Triage triage = engine.accept(taken.signal());
        capture.signal(taken, triage);
      } else if (item instanceof Item.Rejected bad) {
        rejected.add(bad);
        capture.rejected(bad);
      }
    }
    progress.close();
    rejected.end();
    return asked;
  }

  private WhyNot answer(Item.Taken item, String rule) {
    try {
      return engine.whyNot(item.signal(), rule);
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      String end = why.endsWith("?") ? " " : "; ";
      throw new CommandFailure(why + end + "\"winnow rules\" lists them all.");
    }
  }
}
