package dev.winnow.rules.cases;

import dev.winnow.core.Disposition;
import dev.winnow.core.Failure;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened while a case ran. For one thread. */
final class Course {

  final List<String> timeline = new ArrayList<>();
  final List<Disposition> dispositions = new ArrayList<>();
  final List<Notification> pages = new ArrayList<>();
  final List<Notification> notices = new ArrayList<>();
  final List<ActionRequest> actions = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();
  final Map<String, Long> fired = new LinkedHashMap<>();
  private final Map<String, TicketView> tickets = new LinkedHashMap<>();

  void answered(Triage triage) {
    dispositions.add(triage.disposition());
    String word = word(triage.disposition());
    int last = timeline.size() - 1;
    timeline.set(last, timeline.get(last) + " -> " + word + " (" + triage.ruleId() + ")");
    decided(triage.decisions());
  }

  void decided(List<Decision> decisions) {
    decisions.forEach(this::decided);
  }

  private void decided(Decision decision) {
    String more = "";
    if (decision instanceof TicketUpdate update) {
      seen(update.view());
      String reason = update.view().closeReason();
      more = reason.isEmpty() ? "" : ", " + reason;
    } else if (decision instanceof Notification told) {
      (told.page() ? pages : notices).add(told);
      more = " to " + String.join(", ", told.to()) + ", step " + told.step();
    } else if (decision instanceof ActionRequest action) {
      actions.add(action);
    }
    timeline.add(
        "    "
            + Moment.text(decision.at())
            + " "
            + decision.kind()
            + ": "
            + decision.subject()
            + more);
  }

  /** How a ticket looks now. */
  void seen(TicketView view) {
    tickets.put(view.id(), view);
  }

  /** All tickets there ever were as they looked last, in the order in which they were opened. */
  List<TicketView> tickets() {
    return List.copyOf(tickets.values());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
