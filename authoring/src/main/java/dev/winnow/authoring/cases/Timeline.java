package dev.winnow.authoring.cases;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What happened in a case, step by step. For one thread. */
final class Timeline {

  /** A signal, or time that passes: what came of it, and which rules fired. */
  private record Step(String text, List<String> decisions, List<String> fired) {}

  private final List<Step> steps = new ArrayList<>();

  void happens(Event event) {
    add(CaseTime.text(CaseTime.of(event.at())) + " " + event.text());
  }

  void passes(Duration until) {
    add(CaseTime.text(CaseTime.of(until)) + " time passes");
  }

  private void add(String text) {
    steps.add(new Step(text, new ArrayList<>(), new ArrayList<>()));
  }

  void answered(Triage triage) {
    int last = steps.size() - 1;
    Step step = steps.get(last);
    String answer = " -> " + triage.disposition().word() + " (" + triage.ruleId() + ")";
    steps.set(last, new Step(step.text() + answer, step.decisions(), step.fired()));
  }

  void decided(Decision decision) {
    String more = "";
    if (decision instanceof TicketUpdate update) {
      String reason = update.view().closeReason();
      more = reason.isEmpty() ? "" : ", " + reason;
    } else if (decision instanceof Notification told) {
      more =
          " to " + String.join(", ", told.to()) + (told.step() < 0 ? "" : ", step " + told.step());
    }
    String kind = decision.kind() + ": " + decision.subject();
    steps.get(steps.size() - 1).decisions().add(CaseTime.text(decision.at()) + " " + kind + more);
  }

  void fired(List<String> rules) {
    steps.get(steps.size() - 1).fired().addAll(rules);
  }

  /** A line for each signal and each decision, and for the rules that fired, if they are shown. */
  List<String> lines(Set<String> shown) {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      List<String> rules = step.fired().stream().filter(shown::contains).toList();
      if (step.text().endsWith(" time passes") && rules.isEmpty() && step.decisions().isEmpty()) {
        continue;
      }
      lines.add(step.text());
      step.decisions().forEach(decision -> lines.add("    " + decision));
      if (!rules.isEmpty()) {
        lines.add("    fired: " + String.join(", ", rules));
      }
    }
    return lines;
  }
}
