package dev.winnow.cli;

import dev.winnow.cli.output.Capture;
import dev.winnow.cli.output.Explanation;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Replays up to a time, and sees how things stand then. For one thread. */
final class Standing {

  private static final int LATEST = 10;

  private final TriageEngine engine;
  private final Capture capture;
  private final RejectedLines rejected;
  private final Deque<Decision> latest = new ArrayDeque<>();
  private Instant time = Instant.EPOCH;
  private long read;

  Standing(TriageEngine engine, Capture capture, RejectedLines rejected) {
    this.engine = engine;
    this.capture = capture;
    this.rejected = rejected;
  }

  /** What comes after that time is not read. */
  Standing at(Instant when, SignalStream stream, Progress progress) {
    time = when;
    boolean before = true;
    while (before && stream.hasNext()) {
      Item item = stream.next();
      if (item instanceof Item.Taken taken) {
        before = !taken.signal().at().isAfter(when);
        if (before) {
          take(taken);
        }
      } else if (item instanceof Item.Rejected bad) {
        rejected.add(bad);
      }
    }
    decided(engine.advanceTo(when));
    capture.end(engine.tickets());
    progress.close();
    rejected.end();
    return this;
  }

  private void take(Item.Taken taken) {
    read++;
    Triage triage = engine.accept(taken.signal());
    capture.signal(taken, triage);
    decided(triage.decisions());
  }

  private void decided(List<Decision> decisions) {
    for (Decision decision : decisions) {
      capture.decision(decision);
      latest.addLast(decision);
      if (latest.size() > LATEST) {
        latest.removeFirst();
      }
    }
  }

  void tell(Explanation explanation, String policy) {
    explanation.policy(policy);
    explanation.time(time, read, capture, List.copyOf(latest), engine.untold());
  }
}
