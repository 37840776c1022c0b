package dev.winnow.authoring.cases;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened while a case ran. For one thread. */
final class CaseRecord {

  /** The rules that are tested and do more than keep the books. */
  final Set<String> watched;

  final Timeline timeline = new Timeline();
  final List<Disposition> dispositions = new ArrayList<>();
  final List<Notification> pages = new ArrayList<>();
  final List<Notification> notices = new ArrayList<>();
  final List<ActionRequest> actions = new ArrayList<>();
  final Map<String, Long> fired = new TreeMap<>();
  private final Map<String, TicketView> tickets = new LinkedHashMap<>();

  CaseRecord(Set<String> watched) {
    this.watched = watched;
  }

  void answered(Triage triage) {
    dispositions.add(triage.disposition());
    timeline.answered(triage);
    decided(triage.decisions());
  }

  void decided(List<Decision> decisions) {
    decisions.forEach(this::decided);
  }

  private void decided(Decision decision) {
    if (decision instanceof TicketUpdate update) {
      seen(update.view());
    } else if (decision instanceof Notification told) {
      (told.page() ? pages : notices).add(told);
    } else if (decision instanceof ActionRequest action) {
      actions.add(action);
    }
    timeline.decided(decision);
  }

  /** Which rules fired since the engine was looked at before. */
  void looked(TriageEngine engine) {
    Map<String, Long> now = engine.fired();
    List<String> fresh = new ArrayList<>();
    now.forEach(
        (rule, count) -> {
          if (count > fired.getOrDefault(rule, 0L)) {
            fresh.add(rule);
          }
        });
    fired.putAll(now);
    timeline.fired(fresh);
  }

  /** How a ticket looks now. */
  void seen(TicketView view) {
    tickets.put(view.id(), view);
  }

  /** All tickets there ever were as they looked last, in the order in which they were opened. */
  List<TicketView> tickets() {
    return List.copyOf(tickets.values());
  }
}
