package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Recurrence;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * When something that recurs should be automated or become P5. Immutable.
 *
 * @param times from how many times on
 * @param sameShare which part of them must have ended in the same way
 * @param brief how long half of them may have lasted, where nobody did anything
 * @param severity of the ticket that says so
 * @param keep for how long it is known what recurs, once nobody reports it any more
 */
public record ReportToil(
    int times, double sameShare, Duration brief, String severity, Duration keep) {

  /** Checks the numbers. */
  public ReportToil {
    Check.that(times > 1, "\"times\" must be 2 or more: what came once does not recur");
    Check.that(sameShare > 0 && sameShare <= 1, "\"sameShare\" must be more than 0, and at most 1");
    Check.that(!keep.isZero(), "\"keep\" must be more than 0");
  }

  /** {@return how long half of them may have lasted, in seconds} */
  public long briefSeconds() {
    return brief.toSeconds();
  }

  /**
   * That it should be automated.
   *
   * @param recurrence what recurs
   * @return one problem for each that recurs, with the arithmetic in words
   */
  public Problem automate(Recurrence recurrence) {
    return problem(
        "ToilToAutomate",
        recurrence,
        "Automate it: "
            + name(recurrence)
            + ". "
            + share(recurrence)
            + ": "
            + recurrence.getDone());
  }

  /**
   * That it should be P5.
   *
   * @param recurrence what recurs
   * @return one problem for each that recurs, with the arithmetic in words
   */
  public Problem lower(Recurrence recurrence) {
    return problem(
        "ToilToP5",
        recurrence,
        "Make it P5: "
            + name(recurrence)
            + ". "
            + share(recurrence)
            + " nobody did anything, and half of them lasted no longer than "
            + Words.spoken(Duration.ofSeconds(recurrence.getHalfSeconds())));
  }

  private Problem problem(String name, Recurrence recurrence, String summary) {
    Map<String, String> labels =
        new TreeMap<>(Map.of("problem", recurrence.getProblem(), "severity", severity));
    if (!recurrence.getWhere().isEmpty()) {
      labels.put("where", recurrence.getWhere());
    }
    if (!recurrence.getOwner().isEmpty()) {
      labels.put("owner", recurrence.getOwner());
    }
    return Problem.of(name, recurrence.getProblem(), Labels.of(labels), "", severity)
        .saying(summary)
        .ending("it is no longer reported to be so");
  }

  private static String name(Recurrence recurrence) {
    String where = recurrence.getWhere();
    return recurrence.getProblem() + (where.isEmpty() ? "" : " (" + where + ")");
  }

  private static String share(Recurrence recurrence) {
    return recurrence.getSameTimes() + " of " + recurrence.getTimes() + " times";
  }
}
