package dev.winnow.cli.serve;

import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.notify.dispatch.DeliveryListener;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.Intake;
import dev.winnow.runtime.service.Submission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a receiver that does not work an alert, so that it becomes a ticket of which others hear.
 * Safe for use by several threads.
 */
final class ReceiverAlarm implements DeliveryListener {

  private static final String DEAD = "ReceiverDown";
  private static final String GIVEN_UP = "DeliveryGivenUp";

  private final Supplier<Intake> intake;
  private final Consumer<String> notices;
  private final String severity;
  private final InstantSource clock;

  /** Why nothing is delivered, as it was said last; it comes again at every look. */
  private final Map<String, String> stuck = new ConcurrentHashMap<>();

  /** What could not be taken in. */
  private final Queue<Alert> waiting = new ConcurrentLinkedQueue<>();

  ReceiverAlarm(
      Supplier<Intake> intake, Consumer<String> notices, String severity, InstantSource clock) {
    this.intake = intake;
    this.notices = notices;
    this.severity = severity;
    this.clock = clock;
  }

  @Override
  public void dead(String receiver, String why, Instant since) {
    notices.accept("the receiver " + receiver + " does not work since " + since + ": " + why);
    send(
        alert(Alert.firing(DEAD), receiver)
            .startsAt(since)
            .annotation("summary", "Nothing is delivered to " + receiver + ": " + why)
            .annotation(
                "description",
                "What is decided waits in the journal, and is delivered once the receiver works.")
            .build());
  }

  @Override
  public void works(String receiver) {
    notices.accept("the receiver " + receiver + " works again");
    send(alert(Alert.resolved(DEAD), receiver).build());
  }

  @Override
  public void rejected(Delivery delivery, String why) {
    String subject = delivery.message().decision().subject();
    notices.accept(
        "the receiver " + delivery.receiver() + " was not told of " + subject + ": " + why);
    send(
        alert(Alert.firing(GIVEN_UP), delivery.receiver())
            .annotation("summary", delivery.receiver() + " was not told of " + subject)
            .annotation("description", why)
            .build());
  }

  @Override
  public void stuck(String receiver, String why) {
    if (!why.equals(stuck.put(receiver, why))) {
      notices.accept("nothing is delivered to " + receiver + " for now: " + why);
    }
  }

  /** Whether a ticket is open that says that a receiver does not work. */
  static boolean isOf(TicketView ticket) {
    return ticket.title().equals(DEAD) && ticket.state() != TicketView.State.CLOSED;
  }

  private Alert.Builder alert(Alert.Builder alert, String receiver) {
    return alert
        .label("receiver", receiver)
        .label("severity", severity)
        .at(clock.instant())
        .source("winnow");
  }

  private void send(Alert alert) {
    CompletableFuture<Accepted> unused =
        intake
            .get()
            .submit(List.of(new Submission(alert, false, "")))
            .whenComplete(
                (taken, failed) -> {
                  if (failed != null) {
                    waiting.add(alert);
                  }
                });
  }

  /** What could not be taken in is sent again. */
  void again() {
    for (Alert alert = waiting.poll(); alert != null; alert = waiting.poll()) {
      send(alert);
      if (waiting.contains(alert)) {
        return;
      }
    }
  }

  /** After a start nobody knows yet who does not work: who still does not is told of again. */
  void begin(List<String> receivers) {
    receivers.forEach(receiver -> send(alert(Alert.resolved(DEAD), receiver).build()));
  }
}
