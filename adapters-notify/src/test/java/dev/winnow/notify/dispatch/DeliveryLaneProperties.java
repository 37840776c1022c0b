package dev.winnow.notify.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.SampleMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever goes wrong: each delivery ends, in order, none is lost and none is there twice. */
class DeliveryLaneProperties {

  private static final Instant START = Instant.parse("2026-05-02T06:00:00Z");

  private Instant now = START;

  @Property(tries = 200)
  void eachDeliveryEndsInOrder(@ForAll long seed, @ForAll @IntRange(min = 0, max = 95) int badness)
      throws Exception {
    now = START;
    Random chance = new Random(seed);
    MemoryDeliveries deliveries = new MemoryDeliveries(() -> chance.nextInt(100) < badness / 4);
    Flaky receiver = new Flaky(chance, badness);
    Listening listening = new Listening();
    int count = 1 + chance.nextInt(30);
    DeliveryLane lane = lane(receiver, deliveries, listening);
    int added = 0;
    for (int step = 0; step < 100_000 && !isOver(deliveries, added, count); step++) {
      if (added < count && chance.nextInt(3) == 0) {
        deliveries.add(SampleMessages.page(added++, "Down"));
      }
      if (chance.nextInt(20) == 0) {
        lane = lane(receiver, deliveries, listening);
      }
      Instant next = lane.step().next();
      now = next.isAfter(now) && chance.nextBoolean() ? next : now.plusMillis(50);
    }
    assertThat(deliveries.ends()).hasSize(count).doesNotContain("");
    check(receiver, deliveries);
  }

  private static boolean isOver(MemoryDeliveries deliveries, int added, int count) {
    return added == count && !deliveries.ends().contains("");
  }

  private static void check(Flaky receiver, MemoryDeliveries deliveries) {
    List<Integer> had = receiver.has.stream().map(DeliveryLaneProperties::number).toList();
    assertThat(had).isSorted();
    List<Integer> said = new ArrayList<>();
    for (int at = 0; at < deliveries.ends().size(); at++) {
      if (deliveries.ends().get(at).equals("delivered")) {
        said.add(at);
      }
    }
    assertThat(had).containsAll(said);
  }

  private static int number(String id) {
    return Integer.parseInt(id.replaceAll("\\D+", ""));
  }

  private DeliveryLane lane(Receiver receiver, MemoryDeliveries to, DeliveryListener listener) {
    DeliveryOptions options =
        new DeliveryOptions(
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            6,
            Duration.ofMinutes(1),
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            4);
    return new DeliveryLane(
        receiver, to, options, listener, () -> now, () -> Duration.between(START, now).toNanos());
  }

  /** Has each delivery once, and fails before or after it has it. */
  private static final class Flaky implements Receiver {

    private final Random chance;
    private final int badness;
    final Set<String> has = new LinkedHashSet<>();

    Flaky(Random chance, int badness) {
      this.chance = chance;
      this.badness = badness;
    }

    @Override
    public String name() {
      return "kit";
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
      if (chance.nextInt(100) >= badness) {
        has.add(delivery.id());
        return new DeliveryResult.Delivered("");
      }
      return switch (chance.nextInt(5)) {
        case 0 -> throw new IllegalStateException("a mistake");
        case 1 -> {
          has.add(delivery.id());
          yield new DeliveryResult.Retryable("the answer was lost", Optional.empty());
        }
        case 2 -> new DeliveryResult.Retryable("wait", Optional.of(Duration.ofSeconds(3)));
        case 3 -> new DeliveryResult.Rejected("no");
        default -> new DeliveryResult.Retryable("500", Optional.empty());
      };
    }

    @Override
    public void close() {}
  }
}
