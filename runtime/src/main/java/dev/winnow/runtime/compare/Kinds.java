package dev.winnow.runtime.compare;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;

/**
 * What can be decided otherwise: tickets, pages and notices, actions. What is called by one name in
 * two outcomes is the same thing, even if it came at another time. Stateless.
 */
public final class Kinds {

  static final Kind<TicketView> TICKETS =
      new Kind<>(ticket -> "ticket", ticket -> "ticket " + ticket.headline(), Kinds::ticketChanges);
  static final Kind<Notification> NOTIFICATIONS =
      new Kind<>(Notification::kind, Kinds::text, Kinds::notificationChanges);
  static final Kind<ActionRequest> ACTIONS =
      new Kind<>(
          ActionRequest::kind,
          one -> "action at " + one.at() + ": " + one.subject(),
          (before, now) -> new Changes().of("at", before.at(), now.at()));

  private Kinds() {}

  /**
   * What a ticket is called.
   *
   * @param ticket a ticket
   * @return its title, and what is broken where
   */
  public static String name(TicketView ticket) {
    return ticket.title() + " " + ticket.where();
  }

  /**
   * What a page or notice is called.
   *
   * @param one a page or notice
   * @param ticket what its ticket is called
   * @return that, with what it is and the step of the escalation
   */
  public static String name(Notification one, String ticket) {
    return ticket + " " + one.kind() + " " + one.step();
  }

  /**
   * What an action is called.
   *
   * @param one an action
   * @return what is to be done
   */
  public static String name(ActionRequest one) {
    return one.subject();
  }

  private static Changes ticketChanges(TicketView before, TicketView now) {
    return new Changes()
        .of("priority", before.priority(), now.priority())
        .of("title", before.title(), now.title())
        .of("state", before.state().word(), now.state().word())
        .of("alerts", before.count(), now.count())
        .of("owner", before.owner(), now.owner())
        .of("category", before.category(), now.category())
        .of("cause", before.rootCause().orElse("none"), now.rootCause().orElse("none"))
        .of("from", before.firstSeen(), now.firstSeen())
        .of("to", before.lastSeen(), now.lastSeen())
        .of("closed because", before.closeReason(), now.closeReason());
  }

  private static String text(Notification one) {
    return one.kind()
        + " at "
        + one.at()
        + " to "
        + String.join(", ", one.to())
        + ": "
        + one.text();
  }

  private static Changes notificationChanges(Notification before, Notification now) {
    return new Changes()
        .of("at", before.at(), now.at())
        .of("to", String.join(", ", before.to()), String.join(", ", now.to()))
        .of("by", before.channel(), now.channel())
        .of("text", before.text(), now.text());
  }
}
