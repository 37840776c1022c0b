package dev.winnow.notify.pager;

import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView;
import dev.winnow.notify.text.Notice;
import dev.winnow.runtime.delivery.Message;

/** What a pager is to do. */
enum PagerStep {
  /** Call somebody, or say more to whom it has called. */
  TRIGGER,
  /** Somebody has taken it on. */
  ACKNOWLEDGE,
  /** It is over. */
  RESOLVE,
  /** Nothing: a change must not call anybody again. */
  NONE;

  static PagerStep of(Message message) {
    if (Notice.isOver(message)) {
      return RESOLVE;
    }
    if (message.decision() instanceof Notification) {
      return TRIGGER;
    }
    if (!(message.decision() instanceof TicketUpdate update)) {
      return NONE;
    }
    if (update.change() != Change.CHANGED) {
      return TRIGGER;
    }
    return message.ticket().state() == TicketView.State.ACKNOWLEDGED ? ACKNOWLEDGE : NONE;
  }
}
