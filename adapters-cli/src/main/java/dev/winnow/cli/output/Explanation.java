package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.formats.Item;
import java.util.List;
import java.util.Optional;

/** The chain from a signal to its ticket, and a ticket's story, in sentences. For one thread. */
public final class Explanation {

  private static final int LAST = 3;

  private final Screen screen;

  /**
   * An explanation.
   *
   * @param screen where to write it
   */
  public Explanation(Screen screen) {
    this.screen = screen;
  }

  /**
   * Says which policy was used.
   *
   * @param words the policy in words
   */
  public void policy(String words) {
    say(0, "policy: " + words);
  }

  /**
   * Says what a line was and what became of it.
   *
   * @param item the line
   * @param triage what became of it
   */
  public void signal(Item.Taken item, Triage triage) {
    screen.out().println();
    say(0, "Line " + item.line() + " of " + item.file() + ": " + item.text());
    say(2, "It was read as " + signal(item.signal()) + ".");
    Optional<Because> direct = byRule(triage);
    say(
        2,
        "It was "
            + Words.lower(triage.disposition())
            + ": "
            + triage.reason()
            + " ("
            + direct.map(Explanation::place).orElse(triage.ruleId())
            + ").");
    facts(direct);
    others(triage.because(), direct);
    say(2, triage.incident().isEmpty() ? "It is about no incident." : belongs(triage));
  }

  private void others(List<Because> reasons, Optional<Because> direct) {
    String when = "Before that: ";
    for (Because because : reasons) {
      if (direct.isPresent() && because.equals(direct.get())) {
        when = "And then: ";
      } else {
        say(2, when + because.rule() + " (" + place(because) + ").");
        facts(Optional.of(because));
      }
    }
  }

  /**
   * Says which ticket the incident got after the line.
   *
   * @param ticket the ticket's id
   */
  public void later(String ticket) {
    say(2, "It got ticket " + ticket + " later.");
  }

  /**
   * Says what a silence of the line did to the lines after it.
   *
   * @param silenced what it did
   */
  public void silenced(Capture.Silenced silenced) {
    long count = silenced.signals();
    int named = silenced.incidents().size();
    String of = named == 0 ? "." : ": " + Words.list(silenced.incidents()) + ".";
    say(
        2,
        "The silence "
            + silenced.id()
            + (count == 0
                ? " silenced none of the signals that came after it."
                : " silenced " + Words.count(count, "signal") + " that came after it" + of));
  }

  private static String belongs(Triage triage) {
    String incident = "Its incident is " + triage.incident();
    return triage.ticket().isEmpty()
        ? incident + ", which had no ticket then."
        : incident + ", which was in ticket " + triage.ticket() + " then.";
  }

  private static Optional<Because> byRule(Triage triage) {
    return triage.because().stream()
        .filter(because -> because.ruleId().equals(triage.ruleId()))
        .findFirst();
  }

  private void facts(Optional<Because> because) {
    because.ifPresent(
        one -> {
          for (String fact : one.facts()) {
            say(6, "it matched " + fact);
          }
        });
  }

  static String signal(Signal signal) {
    String at = ", seen " + Words.time(signal.at());
    if (signal instanceof Alert alert) {
      String where = alert.labels().isEmpty() ? "" : " with " + alert.labels();
      return (alert.firing() ? "the alert " : "the end of the alert ") + alert.name() + where + at;
    }
    if (signal instanceof Report report) {
      return report(report) + at;
    }
    return "the " + WatchWords.kind(signal) + at;
  }

  private static String report(Report report) {
    Target target = report.target();
    String of =
        target.name().isEmpty()
            ? "ticket " + target.ticket()
            : "the alert "
                + target.name()
                + (target.labels().isEmpty() ? "" : " with " + target.labels());
    String by = report.by().isEmpty() ? "" : " by " + report.by();
    return "the " + WatchWords.kind(report) + by + " of " + of;
  }

  /**
   * Tells a ticket's story.
   *
   * @param ticket its id
   * @param standing how it stands at the end
   * @param decisions what was decided for it, the first first
   */
  public void ticket(String ticket, String standing, List<Decision> decisions) {
    screen.out().println();
    say(0, "Ticket " + ticket + ": " + standing);
    for (Decision decision : decisions) {
      String what = decision.kind() + ": " + decision.subject();
      say(2, Words.time(decision.at()) + "  " + what + "  [" + decision.id() + "]");
      reasons(decision.because());
    }
    screen.out().flush();
  }

  /** The first and the last ones in words; those between, which do the routine, by their ids. */
  private void reasons(List<Because> because) {
    if (because.isEmpty()) {
      return;
    }
    int last = Math.max(1, because.size() - LAST);
    reason("because: ", because.subList(0, 1));
    List<String> between = because.subList(1, last).stream().map(Because::ruleId).toList();
    if (!between.isEmpty()) {
      say(6, "by way of: " + String.join(", ", between));
    }
    reason("and: ", because.subList(last, because.size()));
  }

  private void reason(String link, List<Because> reasons) {
    reasons.forEach(one -> say(6, link + one.rule() + " (" + place(one) + ")"));
  }

  private static String place(Because because) {
    String file = because.file();
    return because.ruleId() + (file.isEmpty() ? "" : ", " + file + ":" + because.line());
  }

  private void say(int indent, String text) {
    Paragraph.print(screen.out(), TerminalText.of(text), indent, screen.width());
  }
}
