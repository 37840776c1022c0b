package dev.winnow.notify.pager;

import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Worded;
import dev.winnow.notify.text.Notice;
import dev.winnow.runtime.delivery.Message;

/** What a pager is to do. */
enum PagerStep implements Worded {
  /** Call somebody, or say more to whom it has called. */
  TRIGGER("trigger"),
  /** Somebody has taken it on. */
  ACKNOWLEDGE("acknowledge"),
  /** It is over. */
  RESOLVE("resolve"),
  /** Nothing: a change must not call anybody again. */
  NONE("none");

  private final String word;

  PagerStep(String word) {
    this.word = word;
  }

  /** As PagerDuty's Events API v2 calls it. */
  @Override
  public String word() {
    return word;
  }

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
