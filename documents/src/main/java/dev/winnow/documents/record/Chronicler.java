package dev.winnow.documents.record;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Sample;
import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a record down while it is replayed. For one thread. */
public final class Chronicler {

  private static final String INCIDENT = "incident ";

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Integer>> waiting = new HashMap<>();
  private final Map<String, String> ticketOfAction = new HashMap<>();

  /** Begins with an empty record. */
  public Chronicler() {}

  /**
   * A signal was triaged.
   *
   * @param place where it stands: a file and a line
   * @param signal what it says
   * @param triage what became of it; its decisions are told apart
   */
  public void heard(String place, Signal signal, Triage triage) {
    String ticket = ticketOf(signal, triage);
    if (isMeasured(signal) && ticket.isEmpty() && triage.incident().isEmpty()) {
      return;
    }
    if (ticket.isEmpty() && !triage.incident().isEmpty()) {
      waiting.computeIfAbsent(triage.incident(), key -> new ArrayList<>()).add(entries.size());
    }
    entries.add(new Entry.Heard(place, signal, triage.disposition(), ticket));
  }

  /** What is measured all the time tells nothing by itself, other than a probe. */
  private static boolean isMeasured(Signal signal) {
    return signal instanceof Sample && !(signal instanceof Probe);
  }

  private String ticketOf(Signal signal, Triage triage) {
    return signal instanceof ActionOutcome outcome
        ? ticketOfAction.getOrDefault(outcome.decision(), triage.ticket())
        : triage.ticket();
  }

  /**
   * Something was decided.
   *
   * @param decision what
   */
  public void decided(Decision decision) {
    if (decision instanceof TicketUpdate update) {
      update.because().forEach(because -> joined(because, update.ticket()));
    } else if (decision instanceof ActionRequest action) {
      ticketOfAction.put(action.id(), action.ticket());
    }
    entries.add(new Entry.Decided(decision));
  }

  /** An incident that was held when its signals came may get its ticket much later. */
  private void joined(Because because, String ticket) {
    for (String fact : because.facts()) {
      List<Integer> early =
          fact.startsWith(INCIDENT) ? waiting.remove(fact.substring(INCIDENT.length())) : null;
      if (early != null) {
        early.forEach(at -> entries.set(at, ((Entry.Heard) entries.get(at)).within(ticket)));
      }
    }
  }

  /**
   * The record so far.
   *
   * @return all of it, in the order of time
   */
  public Chronicle chronicle() {
    return Chronicle.of(entries);
  }
}
