package dev.winnow.documents.text;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions in words, given in the order in which they were made. For one thread. */
public final class DecisionWords {

  private final Map<String, TicketView> known = new HashMap<>();

  /** Knows no ticket yet. */
  public DecisionWords() {}

  /**
   * What was decided.
   *
   * @param decision the next decision
   * @return one line; empty if nothing changed that people would see
   */
  public Optional<String> what(Decision decision) {
    String text =
        decision instanceof TicketUpdate update
            ? ticket(update)
            : decision instanceof Notification told
                ? told(told)
                : decision instanceof ActionRequest action
                    ? (action.undoes().isEmpty() ? "asked for " : "asked to take back ")
                        + action.subject()
                    : decision.subject();
    return text.isEmpty() ? Optional.empty() : Optional.of(Plain.of(text));
  }

  /**
   * How somebody was told.
   *
   * @param told a page or a notice
   * @return such as {@code paged} or {@code called besides the escalation}
   */
  public static String verb(Notification told) {
    return (told.page() ? "paged" : "told") + (told.step() < 0 ? " besides the escalation" : "");
  }

  private static String told(Notification told) {
    String text = verb(told) + ", by " + told.channel() + ": " + Plain.list(told.to());
    return told.step() < 0 ? text + ": " + told.text() : text;
  }

  private String ticket(TicketUpdate update) {
    TicketView now = update.view();
    Optional<TicketView> before = Optional.ofNullable(known.put(now.id(), now));
    return switch (update.change()) {
      case OPENED -> "opened ticket " + now.id() + ": " + now.headline();
      case REOPENED -> "opened the ticket again";
      case CLOSED ->
          "closed the ticket" + (now.closeReason().isBlank() ? "" : ": " + now.closeReason());
      case CHANGED -> before.map(earlier -> changes(earlier, now)).orElse("changed the ticket");
    };
  }

  private static String changes(TicketView before, TicketView now) {
    List<String> parts = new ArrayList<>();
    changed(parts, "priority", "P" + before.priority(), "P" + now.priority());
    changed(parts, "title", before.title(), now.title());
    changed(parts, "owner", before.owner(), now.owner());
    changed(parts, "state", before.state().word(), now.state().word());
    changed(parts, "cause", before.rootCause().orElse("none"), now.rootCause().orElse("none"));
    return parts.isEmpty() ? "" : "changed the ticket: " + String.join(", ", parts);
  }

  private static void changed(List<String> parts, String what, String before, String now) {
    if (!before.equals(now)) {
      parts.add(what + " from " + before + " to " + now);
    }
  }
}
