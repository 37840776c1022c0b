package dev.winnow.notify.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.DeliveryResult.Rejected;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.SampleMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One lane, step by step. */
class DeliveryLaneTest {

  private static final Instant START = Instant.parse("2026-05-02T06:00:00Z");
  private static final DeliveryResult LATER = new Retryable("it is down", Optional.empty());
  private static final DeliveryResult DONE = new Delivered("");

  private Instant now = START;

  /** By how much the clock was set. */
  private Duration set = Duration.ZERO;

  private boolean full;
  private final MemoryDeliveries deliveries = new MemoryDeliveries(() -> full);
  private final Listening listening = new Listening();
  private final Scripted receiver = new Scripted();
  private final DeliveryLane lane =
      new DeliveryLane(
          receiver, deliveries, DeliveryOptions.standard(), listening, () -> now, this::passed);

  private long passed() {
    return Duration.between(START, now).minus(set).toNanos();
  }

  /** Somebody sets the clock: no time passes. */
  private void set(Duration by) {
    now = now.plus(by);
    set = set.plus(by);
  }

  private Duration step() throws InterruptedException {
    return Duration.between(now, lane.step().next());
  }

  @Test
  void whatIsDueIsDeliveredInOrder() throws Exception {
    for (int number = 0; number < 40; number++) {
      deliveries.add(SampleMessages.page(number, "Down"));
    }
    assertThat(lane.step().done()).isTrue();
    assertThat(lane.step().done()).isFalse();
    assertThat(receiver.got).hasSize(40).isEqualTo(List.copyOf(receiver.got));
    assertThat(receiver.got.get(39)).isEqualTo("D-page-39@kit");
    assertThat(deliveries.ends()).containsOnly("delivered");
  }

  @Test
  void nothingIsDeliveredOnceAnotherProcessHasTakenOver() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    deliveries.lose();
    step();
    assertThat(receiver.got).isEmpty();
    assertThat(deliveries.ends()).containsExactly("");
    assertThat(listening.heard).containsExactly("stuck kit: the journal was taken over");
  }

  @Test
  void waitsGrowAndOthersWaitBehind() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    deliveries.add(SampleMessages.page(1, "Down"));
    receiver.say(LATER, LATER, LATER);
    Duration first = step();
    assertThat(first).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    now = now.plus(first.minusMillis(1));
    assertThat(step()).isEqualTo(Duration.ofMillis(1));
    now = now.plusMillis(1);
    assertThat(step()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    now = now.plusSeconds(2);
    assertThat(step()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    now = now.plusSeconds(4);
    step();
    assertThat(receiver.got)
        .containsExactly(
            "D-page-0@kit", "D-page-0@kit", "D-page-0@kit", "D-page-0@kit", "D-page-1@kit");
  }

  @Test
  void whoAsksForTimeGetsItAndNotMoreThanThereIs() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.say(
        new Retryable("slow down", Optional.of(Duration.ofHours(1))),
        new Retryable("slow down", Optional.of(Duration.ofDays(1000))));
    assertThat(step()).isEqualTo(Duration.ofHours(1));
    now = now.plus(Duration.ofHours(1));
    assertThat(step()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void whatIsRejectedIsSaidAndTheNextOneComes() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    deliveries.add(SampleMessages.page(1, "Down"));
    receiver.say(new Rejected("no such channel"), DONE);
    step();
    assertThat(deliveries.ends()).containsExactly("rejected", "delivered");
    assertThat(listening.heard).containsExactly("rejected D-page-0@kit: no such channel");
  }

  @Test
  void afterManyFailuresItIsLeftAlone() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.say(LATER, LATER, LATER, LATER, LATER);
    for (int failure = 0; failure < 5; failure++) {
      now = now.plus(step());
    }
    int asked = receiver.got.size();
    assertThat(asked).isEqualTo(5);
    assertThat(step()).isPositive();
    assertThat(receiver.got).hasSize(asked);
    now = now.plusSeconds(60);
    step();
    assertThat(deliveries.ends()).containsExactly("delivered");
  }

  /** A clock that was wrong for a while, and is set right, must not keep anybody from hearing. */
  @Test
  void aClockThatIsSetBackMakesNobodyWait() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.say(LATER, LATER, LATER, LATER, LATER);
    set(Duration.ofDays(400));
    for (int failure = 0; failure < 5; failure++) {
      now = now.plus(step());
    }
    assertThat(receiver.got).hasSize(5);

    set(Duration.ofDays(-400));
    step();
    assertThat(deliveries.ends()).containsExactly("delivered");
  }

  /** A machine that slept, or whose clock was wrong, has not tried for a day. */
  @Test
  void aClockThatIsSetForwardGivesNothingUp() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.say(LATER, LATER, LATER);
    step();
    set(Duration.ofDays(400));
    step();
    now = now.plusSeconds(10);
    step();
    assertThat(deliveries.ends()).containsExactly("");
    assertThat(listening.heard).isEmpty();

    now = now.plusSeconds(10);
    step();
    assertThat(deliveries.ends()).containsExactly("delivered");
  }

  /** It is not tried again before, so nobody would hear of it otherwise. */
  @Test
  void whoAsksForLongerThanItTakesToBeDeadIsReportedAtOnce() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.say(
        new Retryable("slow down", Optional.of(Duration.ofMinutes(9))),
        new Retryable("slow down", Optional.of(Duration.ofMinutes(10))));
    now = now.plus(step());
    assertThat(listening.heard).isEmpty();
    step();
    assertThat(listening.heard).containsExactly("dead kit: slow down since " + START);
  }

  @Test
  void whoIsDeadIsReportedThoughTheClockWasSetBack() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.otherwise = LATER;
    set(Duration.ofDays(400));
    step();
    set(Duration.ofDays(-400));
    while (now.isBefore(START.plus(Duration.ofHours(25)))) {
      now = now.plus(step().plusMillis(1));
    }
    assertThat(listening.heard).hasSize(2);
    assertThat(listening.heard.get(0)).startsWith("dead kit: it is down since ");
    assertThat(listening.heard.get(1)).startsWith("rejected D-page-0@kit: given up after ");
  }

  @Test
  void whoStaysDeadIsReportedOnceAndAgainWhenItWorks() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.otherwise = LATER;
    while (now.isBefore(START.plus(Duration.ofHours(2)))) {
      now = now.plus(step().plusMillis(1));
    }
    assertThat(listening.heard).containsExactly("dead kit: it is down since " + START);
    receiver.otherwise = DONE;
    now = now.plus(Duration.ofHours(1));
    step();
    assertThat(listening.heard).hasSize(2).endsWith("works kit");
  }

  @Test
  void whatNeverWorksIsGivenUpAfterTheTimeForIt() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    deliveries.add(SampleMessages.page(1, "Down"));
    receiver.otherwise = LATER;
    while (now.isBefore(START.plus(Duration.ofHours(25)))) {
      now = now.plus(step().plusMillis(1));
    }
    assertThat(deliveries.ends()).containsExactly("rejected", "");
    assertThat(listening.heard)
        .anyMatch(line -> line.startsWith("rejected D-page-0@kit: given up after "));
  }

  @Test
  void aFullDiskIsSaidAndNothingIsLost() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    full = true;
    assertThat(step()).isEqualTo(Duration.ofSeconds(5));
    assertThat(listening.heard).containsExactly("stuck kit: the disk is full");
    full = false;
    step();
    assertThat(deliveries.ends()).containsExactly("delivered");
  }

  @Test
  void whatTheReceiverHasIsNotDeliveredAgainWhileTheDiskIsFull() throws Exception {
    deliveries.add(SampleMessages.page(0, "Down"));
    receiver.whenAsked = () -> full = true;
    step();
    step();
    assertThat(receiver.got).hasSize(1);

    full = false;
    step();
    assertThat(receiver.got).hasSize(1);
    assertThat(deliveries.ends()).containsExactly("delivered");
  }

  @Test
  void aMistakeOfAReceiverShowsNothingOfItsText() throws Exception {
    Receiver wrong =
        new Scripted() {
          @Override
          public DeliveryResult deliver(Delivery delivery) {
            throw new IllegalStateException("SECRET");
          }
        };
    DeliveryOptions options =
        new DeliveryOptions(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1,
            Duration.ofDays(1),
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1);
    deliveries.add(SampleMessages.page(0, "Down"));
    new DeliveryLane(wrong, deliveries, options, listening, () -> now, this::passed).step();
    assertThat(listening.heard.toString()).contains("IllegalStateException");
    assertThat(listening.heard.toString()).doesNotContain("SECRET");
  }

  /** Says what it is told to say. */
  private static class Scripted implements Receiver {

    final List<String> got = new ArrayList<>();
    private final Deque<DeliveryResult> results = new ArrayDeque<>();
    DeliveryResult otherwise = DONE;
    private Runnable whenAsked = () -> {};

    void say(DeliveryResult... some) {
      results.addAll(List.of(some));
    }

    @Override
    public String name() {
      return "kit";
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
      got.add(delivery.id());
      whenAsked.run();
      return results.isEmpty() ? otherwise : results.poll();
    }

    @Override
    public void close() {}
  }
}
