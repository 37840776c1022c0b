package dev.winnow.notify;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.notify.text.Notice;
import dev.winnow.runtime.delivery.Message;
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
   * @param message the decision, and its ticket as of then
   * @param told who was told of its ticket before
   * @return the names of receivers, in the order of the configuration; none for an action or a
   *     count
   */
  public List<String> of(Message message, Set<String> told) {
    return receivers.stream()
        .filter(one -> hears(one, message, told.contains(one.name())))
        .map(ReceiverOptions::name)
        .toList();
  }

  private static boolean hears(ReceiverOptions receiver, Message message, boolean told) {
    Decision decision = message.decision();
    if (decision instanceof Notification notification) {
      return receiver.channels().contains(notification.channel());
    }
    if (!(decision instanceof TicketUpdate)) {
      return false;
    }
    boolean wants = Notice.isOver(message) ? receiver.resolved() : receiver.follow();
    return receiver.tickets() || (told && wants);
  }

  /**
   * Who hears of a decision, and remembers that they were told. What is over is forgotten, so that
   * a ticket that is opened again begins anew.
   *
   * @param message the decision, and its ticket as of then
   * @param told who was told of which ticket; is brought up to date
   * @return as {@link #of}
   */
  public List<String> next(Message message, Told told) {
    String ticket = message.ticket().id();
    List<String> names = of(message, told.of(ticket));
    if (Notice.isOver(message)) {
      told.forget(ticket);
    } else {
      told.add(ticket, names);
    }
    return names;
  }
}
