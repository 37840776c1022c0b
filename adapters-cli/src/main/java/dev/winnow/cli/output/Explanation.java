package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.formats.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain from a signal to its ticket, a ticket's story, one decision, and how things stood at a
 * time, in sentences. For one thread.
 */
public final class Explanation {

  private static final int LAST = 3;
  private static final int STANDING = 50;

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
    decisions.forEach(this::decided);
    screen.out().flush();
  }

  /**
   * Says what a decision is, when it came, and all that led to it.
   *
   * @param found the decision and the line with which it came
   * @param standing how its ticket stands at the end
   */
  public void decision(DecisionSearch.Found found, String standing) {
    Decision decision = found.decision();
    screen.out().println();
    say(0, "Decision " + decision.id() + ": " + decision.kind() + ": " + decision.subject());
    if (decision instanceof Notification one) {
      String step = one.step() <= 0 ? "" : ", as step " + (one.step() + 1) + " of the escalation";
      say(2, "It goes to " + Words.list(one.to()) + " by " + one.channel() + step + ".");
    }
    if (decision instanceof ActionRequest action && !action.undoes().isEmpty()) {
      say(2, "It takes back " + action.undoes() + ".");
    }
    say(2, came(decision, found.item()));
    for (Because because : decision.because()) {
      say(2, "Because: " + because.rule() + " (" + place(because) + ").");
      facts(Optional.of(because));
    }
    if (!decision.ticket().isEmpty()) {
      say(2, "Its ticket is " + decision.ticket() + ": " + standing);
    }
    screen.out().flush();
  }

  /** What fell due before a line came is told with that line. */
  private static String came(Decision decision, Optional<Item.Taken> item) {
    String at = "It was decided at " + Words.time(decision.at());
    if (item.isEmpty()) {
      return at + ".";
    }
    Item.Taken line = item.get();
    String where = "line " + line.line() + " of " + line.file();
    return line.signal().at().equals(decision.at())
        ? at + ", at the time of " + where + ": " + line.text()
        : at + ", as time went on; the last line by then was " + where + ": " + line.text();
  }

  /**
   * Says how things stood at a time.
   *
   * @param at the time
   * @param read how many signals had come by then
   * @param capture the tickets as they stood
   * @param latest what was decided last, the first first
   * @param untold when somebody may be told, by the tickets of which nobody had been told
   */
  public void time(
      Instant at, long read, Capture capture, List<Decision> latest, Map<String, Instant> untold) {
    screen.out().println();
    String tickets = Words.count(capture.ticketCount(), "ticket");
    say(
        0,
        "At " + Words.time(at) + ", after " + Words.count(read, "signal") + ": " + tickets + ".");
    capture.tickets(screen, STANDING);
    untold.forEach(
        (ticket, due) ->
            say(
                0,
                "Of "
                    + ticket
                    + " nobody had been told; that was due at "
                    + Words.time(due)
                    + "."));
    if (!latest.isEmpty()) {
      screen.out().println();
      screen.out().println("Decided last");
    }
    latest.forEach(this::decided);
    screen.out().flush();
  }

  private void decided(Decision decision) {
    String what = decision.kind() + ": " + decision.subject();
    say(2, Words.time(decision.at()) + "  " + what + "  [" + decision.id() + "]");
    reasons(decision.because());
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
