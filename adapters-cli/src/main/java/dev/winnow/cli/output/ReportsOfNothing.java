package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.formats.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people said of tickets and alerts that Winnow does not know: it stops no escalation and ends
 * nothing, so they should hear of it. For one thread.
 */
public final class ReportsOfNothing {

  private static final int SHOWN = 3;

  private final Map<String, Integer> kinds = new TreeMap<>();
  private final List<String> places = new ArrayList<>();
  private int count;

  /**
   * A signal was triaged.
   *
   * @param item the line
   * @param triage what became of it
   */
  public void signal(Item.Taken item, Triage triage) {
    if (item.signal() instanceof Report report && triage.ticket().isEmpty()) {
      count++;
      kinds.merge(kind(report), 1, Integer::sum);
      if (places.size() < SHOWN) {
        places.add(item.file() + ":" + item.line());
      }
    }
  }

  /**
   * What people should know.
   *
   * @return a sentence; empty if all that was said concerned a ticket
   */
  public Optional<String> notice() {
    if (count == 0) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>();
    kinds.forEach((kind, number) -> said.add(Words.count(number, kind)));
    String rest = count > SHOWN ? " and " + (count - SHOWN) + " more" : "";
    return Optional.of(
        Words.list(said)
            + (count == 1 ? " concerns" : " concern")
            + " no ticket that is known ("
            + String.join(", ", places)
            + rest
            + "): an alert is meant by its name and all of its labels, a ticket by its id.");
  }

  private static String kind(Report report) {
    if (report instanceof Acknowledgement) {
      return "acknowledgement";
    }
    if (report instanceof Resolution) {
      return "resolution";
    }
    if (report instanceof Feedback) {
      return "verdict";
    }
    return report instanceof Approval ? "approval" : "report";
  }
}
