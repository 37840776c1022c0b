package dev.winnow.notify;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView;
import dev.winnow.notify.options.ReceiverOptions;
import java.util.List;
import java.util.Set;

/** Who hears of which decision. Immutable. */
public final class Route {

  private final List<ReceiverOptions> receivers;

  /**
   * A route.
   *
   * @param receivers the receivers, in the order of the configuration
   */
  public Route(List<ReceiverOptions> receivers) {
    this.receivers = List.copyOf(receivers);
  }

  /**
   * Who hears of a decision. Whether its ticket was silenced or inhibited after they were told of
   * it makes no difference to those who follow it.
   *
   * @param decision the decision
   * @param told who was told of its ticket before
   * @return the names of receivers, in the order of the configuration; none for an action or a
   *     count
   */
  public List<String> of(Decision decision, Set<String> told) {
    return receivers.stream()
        .filter(one -> hears(one, decision, told.contains(one.name())))
        .map(ReceiverOptions::name)
        .toList();
  }

  private static boolean hears(ReceiverOptions receiver, Decision decision, boolean told) {
    if (decision instanceof Notification notification) {
      return receiver.channels().contains(notification.channel());
    }
    if (!(decision instanceof TicketUpdate update)) {
      return false;
    }
    boolean wants = isOver(update) ? receiver.resolved() : receiver.follow();
    return receiver.tickets() || (told && wants);
  }

  /**
   * Who hears of a decision, and remembers that they were told. What is over is forgotten, so that
   * a ticket that is opened again begins anew.
   *
   * @param decision the decision
   * @param told who was told of which ticket; is brought up to date
   * @return as {@link #of}
   */
  public List<String> next(Decision decision, Told told) {
    List<String> names = of(decision, told.of(decision.ticket()));
    if (decision instanceof TicketUpdate update && isOver(update)) {
      told.forget(decision.ticket());
    } else {
      told.add(decision.ticket(), names);
    }
    return names;
  }

  private static boolean isOver(TicketUpdate update) {
    return update.change() == Change.CLOSED
        || update.view().state() == TicketView.State.CLOSED
        || update.view().state() == TicketView.State.MERGED;
  }
}
