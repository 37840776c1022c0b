package dev.winnow.notify.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.SampleMessages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Threads for lanes. */
class DispatcherTest {

  private static final Duration PATIENT = Duration.ofSeconds(60);

  private final MemoryDeliveries deliveries = new MemoryDeliveries(() -> false);
  private final Listening listening = new Listening();

  private Dispatcher start(Receiver... receivers) {
    return Dispatcher.start(
        List.of(receivers),
        deliveries,
        DeliveryOptions.standard(),
        listening,
        InstantSource.system(),
        System::nanoTime);
  }

  private static Delivery to(String receiver, int number) {
    Delivery page = SampleMessages.page(number, "Down");
    return new Delivery(receiver + number, receiver, page.message(), 0);
  }

  @Test
  void oneThatHangsHoldsNobodyUp() throws Exception {
    Counting hanging = new Counting("hanging", 1, new CountDownLatch(1));
    Counting working = new Counting("working", 100, new CountDownLatch(0));
    for (int number = 0; number < 100; number++) {
      deliveries.add(to("hanging", number));
      deliveries.add(to("working", number));
    }
    Dispatcher dispatcher = start(hanging, working);
    assertThat(working.awaitAll()).isTrue();
    assertThat(hanging.awaitAll()).isTrue();
    dispatcher.close(Duration.ofMillis(1));
    assertThat(hanging.closed.await(PATIENT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(working.got).hasSize(100).isSortedAccordingTo(this::byNumber);
    assertThat(deliveries.ends().stream().filter("delivered"::equals)).hasSize(100);
  }

  private int byNumber(String one, String two) {
    return Integer.compare(
        Integer.parseInt(one.substring("working".length())),
        Integer.parseInt(two.substring("working".length())));
  }

  @Test
  void whatIsNewIsDeliveredWhenItIsWoken() throws Exception {
    Counting receiver = new Counting("one", 1, new CountDownLatch(0));
    Dispatcher dispatcher = start(receiver);
    deliveries.add(to("one", 0));
    dispatcher.wake();
    assertThat(receiver.awaitAll()).isTrue();
    dispatcher.close(PATIENT);
    assertThat(deliveries.ends()).containsExactly("delivered");
  }

  @Test
  void whatIsDueIsDeliveredBeforeTheEnd() throws Exception {
    Counting receiver = new Counting("one", 500, new CountDownLatch(0));
    Dispatcher dispatcher = start(receiver);
    for (int number = 0; number < 500; number++) {
      deliveries.add(to("one", number));
    }
    dispatcher.close(PATIENT);
    assertThat(deliveries.ends()).hasSize(500).containsOnly("delivered");
    dispatcher.close(PATIENT);
    assertThat(receiver.closed.getCount()).isZero();
  }

  /** Counts what it gets, and waits with each until a gate is open. */
  private static final class Counting implements Receiver {

    final List<String> got = new CopyOnWriteArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);
    private final String name;
    private final CountDownLatch all;
    private final CountDownLatch gate;

    Counting(String name, int expected, CountDownLatch gate) {
      this.name = name;
      this.all = new CountDownLatch(expected);
      this.gate = gate;
    }

    boolean awaitAll() throws InterruptedException {
      return all.await(PATIENT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) throws InterruptedException {
      got.add(delivery.id());
      all.countDown();
      gate.await();
      return new Delivered("");
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
