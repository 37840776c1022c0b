package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Silence;
import dev.winnow.formats.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what a replay says of one line, and all tickets. For one thread. */
public final class Capture implements ReplayReport {

  /**
   * A signal of the line.
   *
   * @param item the line
   * @param triage what became of it
   */
  public record Found(Item.Taken item, Triage triage) {}

  /**
   * What a silence of the line did to the lines after it.
   *
   * @param id the silence's id
   * @param signals how many signals it silenced
   * @param incidents of which incidents, the first ten
   */
  public record Silenced(String id, long signals, List<String> incidents) {}

  private static final int NAMED = 10;

  private final Map<String, Silencing> silences = new LinkedHashMap<>();
  private final LinePlace place;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, String> later = new HashMap<>();
  private final TicketProjection shelf = new TicketProjection(false);
  private Optional<String> error = Optional.empty();
  private long lastLine;

  /**
   * A capture.
   *
   * @param place the line to remember
   */
  public Capture(LinePlace place) {
    this.place = place;
  }

  @Override
  public void signal(Item.Taken item, Triage triage) {
    passed(item);
    if (triage.disposition() == Disposition.SILENCED) {
      silences.values().forEach(silence -> silence.note(triage));
    }
    if (place.is(item)) {
      found.add(new Found(item, triage));
      if (item.signal() instanceof Silence silence) {
        silences.put(silence.id(), new Silencing(silence));
      }
    }
  }

  private void passed(Item item) {
    if (place.isIn(item)) {
      lastLine = Math.max(lastLine, item.line());
    }
  }

  /** Counts what one silence does. */
  private static final class Silencing {
    private final Silence silence;
    private final Set<String> incidents = new LinkedHashSet<>();
    private long signals;

    Silencing(Silence silence) {
      this.silence = silence;
    }

    void note(Triage triage) {
      String words = "silence " + silence.id() + " by ";
      boolean mine =
          triage.because().stream()
              .flatMap(because -> because.facts().stream())
              .anyMatch(fact -> fact.startsWith(words));
      if (mine) {
        signals++;
        if (incidents.size() < NAMED) {
          incidents.add(triage.incident());
        }
      }
    }
  }

  /**
   * What the silences of the line did.
   *
   * @return one entry for each silence of the line
   */
  public List<Silenced> silenced() {
    return silences.entrySet().stream()
        .map(
            one ->
                new Silenced(
                    one.getKey(), one.getValue().signals, List.copyOf(one.getValue().incidents)))
        .toList();
  }

  @Override
  public void decision(Decision decision) {
    if (decision instanceof TicketUpdate update) {
      shelf.update(update);
      if (!found.isEmpty()) {
        noteTicket(update);
      }
    }
  }

  /** An incident that was held when the line came may get its ticket much later. */
  private void noteTicket(TicketUpdate update) {
    for (Found one : found) {
      String incident = one.triage().incident();
      if (!incident.isEmpty()
          && one.triage().ticket().isEmpty()
          && update.because().stream()
              .anyMatch(because -> because.facts().contains("incident " + incident))) {
        later.putIfAbsent(incident, update.view().id());
      }
    }
  }

  /**
   * The ticket that an incident of the line got after the line.
   *
   * @param incident its key
   * @return the ticket's id; empty if it got none
   */
  public Optional<String> later(String incident) {
    return Optional.ofNullable(later.get(incident));
  }

  @Override
  public void rejected(Item.Rejected item) {
    passed(item);
    if (place.is(item)) {
      error = Optional.of(item.error());
    }
  }

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
  }

  /**
   * The signals of the line.
   *
   * @return none if it was not understood or has nothing to report
   */
  public List<Found> found() {
    return List.copyOf(found);
  }

  /**
   * Why the line was not understood.
   *
   * @return a sentence; empty if it was
   */
  public Optional<String> error() {
    return error;
  }

  /**
   * The last line of its file that says anything.
   *
   * @return its number; 0 if there is none
   */
  public long lastLine() {
    return lastLine;
  }

  /**
   * How the tickets stand.
   *
   * @param screen where to write it
   * @param most how many at most
   */
  public void tickets(Screen screen, int most) {
    new TicketTable(screen).print(shelf.tickets(), shelf.count(), most);
  }

  /**
   * How a ticket stands at the end.
   *
   * @param ticket its id
   * @return one line; says so where the ticket was forgotten
   */
  public String standing(String ticket) {
    return shelf.find(ticket).map(Capture::standing).orElse("closed long ago");
  }

  private static String standing(TicketView view) {
    String text =
        view.headline()
            + ", "
            + Words.state(view)
            + ", "
            + Words.count(view.count(), "alert")
            + " "
            + Words.period(view.firstSeen(), view.lastSeen());
    return view.closeReason().isEmpty() ? text : text + "; " + view.closeReason();
  }

  /**
   * The ids of tickets, the most urgent first.
   *
   * @param most how many at most
   * @return ids
   */
  public List<String> tickets(int most) {
    return shelf.tickets().stream().limit(most).map(entry -> entry.view().id()).toList();
  }

  /**
   * How many tickets there are.
   *
   * @return the count, without those merged into another
   */
  public long ticketCount() {
    return shelf.count();
  }
}
