package dev.winnow.runtime.service;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;

/** Decisions with other ids. Stateless. */
final class Renamed {

  private Renamed() {}

  static Decision of(Decision decision, String id) {
    if (decision instanceof TicketUpdate one) {
      return new TicketUpdate(id, one.at(), one.change(), one.view(), one.because());
    }
    if (decision instanceof Notification one) {
      return new Notification(
          id,
          one.at(),
          one.ticket(),
          one.page(),
          one.step(),
          one.channel(),
          one.to(),
          one.text(),
          one.because());
    }
    // Actions and counts are answered and replaced by their ids: they keep them.
    return decision;
  }
}
