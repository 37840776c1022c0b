package dev.winnow.documents.record;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.signal.Signal;
import java.time.Instant;

/** One thing that is in the record: somebody said it, or the rules decided it. Immutable. */
public sealed interface Entry {

  /**
   * When it happened.
   *
   * @return the event time
   */
  Instant at();

  /**
   * The ticket it belongs to.
   *
   * @return its id; empty if it belongs to none
   */
  String ticket();

  /**
   * A signal.
   *
   * @param place where it stands: a file and a line
   * @param signal what was said
   * @param disposition what became of it
   * @param ticket the ticket it belongs to, possibly empty
   */
  record Heard(String place, Signal signal, Disposition disposition, String ticket)
      implements Entry {

    @Override
    public Instant at() {
      return signal.at();
    }

    Heard within(String later) {
      return new Heard(place, signal, disposition, later);
    }
  }

  /**
   * A decision.
   *
   * @param decision what was decided
   */
  record Decided(Decision decision) implements Entry {

    @Override
    public Instant at() {
      return decision.at();
    }

    @Override
    public String ticket() {
      return decision.ticket();
    }
  }
}
