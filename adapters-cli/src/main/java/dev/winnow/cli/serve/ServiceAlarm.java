package dev.winnow.cli.serve;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Labels;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.runtime.service.Health;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Calls people when the service itself cannot work, as when its disk is full: what it cannot write
 * it does not decide on, so nobody else would hear. Each is told once that it began, until they
 * have it, and once that it is over. For one thread.
 */
final class ServiceAlarm {

  private static final String NAME = "WinnowCannotWork";

  /** In others it is not known yet, or not any more. */
  private static final Set<Health.State> TELLING =
      Set.of(Health.State.STANDBY, Health.State.RUNNING);

  private final Supplier<Health> health;
  private final List<Receiver> receivers;
  private final AlarmOptions options;
  private final Consumer<String> notices;
  private final Set<Receiver> told = new LinkedHashSet<>();
  private Optional<Instant> since = Optional.empty();

  ServiceAlarm(
      Supplier<Health> health,
      List<Receiver> receivers,
      AlarmOptions options,
      Consumer<String> notices) {
    this.health = health;
    this.receivers = List.copyOf(receivers);
    this.options = options;
    this.notices = notices;
  }

  /** Looks how it stands. */
  void look(Instant now) throws InterruptedException {
    Health known = health.get();
    if (!TELLING.contains(known.state())) {
      return;
    }
    if (!known.troubles().isEmpty()) {
      // A clock that was set back must not put the alarm off; who was told knows it by when it
      // began.
      Instant began = since.filter(one -> !told.isEmpty() || !one.isAfter(now)).orElse(now);
      since = Optional.of(began);
      if (!now.isBefore(began.plus(options.after()))) {
        tell(began, now, String.join("; ", known.troubles()));
      }
    } else if (since.isPresent()) {
      over(since.get(), now);
    }
  }

  private void tell(Instant began, Instant now, String why) throws InterruptedException {
    TicketView ticket = ticket(began, now, TicketView.State.OPEN, why);
    Notification page =
        new Notification(
            "D-" + id(began),
            now,
            ticket.id(),
            true,
            0,
            "alarm",
            List.of(),
            NAME + ": " + why,
            because(now));
    for (Receiver receiver : receivers) {
      if (!told.contains(receiver) && isDelivered(receiver, page, ticket)) {
        told.add(receiver);
      }
    }
  }

  private void over(Instant began, Instant now) throws InterruptedException {
    TicketView ticket = ticket(began, now, TicketView.State.CLOSED, "");
    TicketUpdate closed =
        new TicketUpdate(
            "D-" + id(began) + "-over", now, TicketUpdate.Change.CLOSED, ticket, because(now));
    for (Receiver receiver : List.copyOf(told)) {
      if (isDelivered(receiver, closed, ticket)) {
        told.remove(receiver);
      }
    }
    if (told.isEmpty()) {
      since = Optional.empty();
    }
  }

  private boolean isDelivered(Receiver receiver, Decision decision, TicketView ticket)
      throws InterruptedException {
    Message message = new Message(decision, ticket);
    String id = Delivery.id(decision.id(), receiver.name());
    DeliveryResult result = receiver.deliver(new Delivery(id, receiver.name(), message, 0));
    if (result instanceof DeliveryResult.Retryable later) {
      notices.accept("the alarm did not reach " + receiver.name() + ": " + later.why());
      return false;
    }
    if (result instanceof DeliveryResult.Rejected never) {
      notices.accept("the alarm is refused by " + receiver.name() + ": " + never.why());
    }
    return true;
  }

  private TicketView ticket(Instant began, Instant now, TicketView.State state, String why) {
    return new TicketView(
        "T-" + id(began),
        options.priority(),
        NAME,
        "",
        "",
        Labels.of("alertname", NAME),
        state,
        1,
        "",
        "",
        "",
        "",
        Optional.empty(),
        List.of(),
        began,
        now,
        why,
        state == TicketView.State.CLOSED ? "it works again" : "");
  }

  private static String id(Instant began) {
    return "winnow-" + began.getEpochSecond();
  }

  private static List<Because> because(Instant now) {
    return List.of(
        new Because(
            "alarm",
            "A service that cannot work tells people itself",
            "serve.yaml",
            0,
            List.of("at " + now)));
  }
}
