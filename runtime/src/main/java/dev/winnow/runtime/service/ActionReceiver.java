package dev.winnow.runtime.service;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Receiver;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Carries out actions, and tells the engine how they went: they are delivered as messages are, so
 * that none is lost in a crash. One that was under way then is asked for again, with the same id.
 */
public final class ActionReceiver implements Receiver {

  /** Its name, which no receiver of the configuration may have. */
  public static final String NAME = "actions";

  private final DecisionHandler handler;
  private final Intake intake;
  private final InstantSource clock;
  private final Supplier<String> whyNot;
  private final Supplier<String> notYet;

  /**
   * A receiver of actions.
   *
   * @param handler carries them out
   * @param intake is told how they went
   * @param clock tells when
   * @param whyNot why no action may be carried out now; empty if they may
   * @param notYet why they have to wait; empty if they need not
   */
  public ActionReceiver(
      DecisionHandler handler,
      Intake intake,
      InstantSource clock,
      Supplier<String> whyNot,
      Supplier<String> notYet) {
    this.handler = handler;
    this.intake = intake;
    this.clock = clock;
    this.whyNot = whyNot;
    this.notYet = notYet;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeliveryResult deliver(Delivery delivery) throws InterruptedException {
    if (!(delivery.message().decision() instanceof ActionRequest request)) {
      return new DeliveryResult.Rejected("this is no action");
    }
    String wait = notYet.get();
    if (!wait.isEmpty()) {
      return new DeliveryResult.Retryable(wait, Optional.empty());
    }
    ActionOutcome outcome = outcome(request);
    Submission told = new Submission(outcome, true, "outcome/" + delivery.id());
    try {
      Accepted unused = intake.submit(List.of(told)).get();
      return new DeliveryResult.Delivered(outcome.result().word());
    } catch (ExecutionException e) {
      return new DeliveryResult.Retryable(
          "the outcome of the action could not be taken in", Optional.empty());
    }
  }

  private ActionOutcome outcome(ActionRequest request) {
    String why = whyNot.get();
    return why.isEmpty()
        ? handler.answer(request, clock)
        : DecisionHandler.refused(request, why, clock);
  }

  @Override
  public void close() {
    // What carries them out is not this one's.
  }

  @Override
  public String toString() {
    return NAME;
  }
}
