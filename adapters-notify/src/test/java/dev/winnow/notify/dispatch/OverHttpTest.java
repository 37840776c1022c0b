package dev.winnow.notify.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.notify.TestReceivers;
import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.HttpOtherSide;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpRequestSeen;
import dev.winnow.testkit.receiver.HttpService;
import dev.winnow.testkit.receiver.SampleMessages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads, a real connection and a service that often fails, also after it has taken something. */
class OverHttpTest {

  private static final int COUNT = 100;

  @TempDir private Path folder;

  @Test
  void eachIsThereOnceAndInOrder() throws Exception {
    Unreliable service = new Unreliable();
    MemoryDeliveries deliveries = new MemoryDeliveries(() -> false);
    for (int number = 0; number < COUNT; number++) {
      deliveries.add(SampleMessages.page(number, "Down"));
    }
    try (HttpOtherSide server = HttpOtherSide.start(service)) {
      Receiver receiver =
          TestReceivers.only(
              folder,
              "receivers: [{name: kit, channels: [pager], webhook: {url: '%s/hook'}}]"
                  .formatted(server.address()));
      Listening listening = new Listening();
      Dispatcher dispatcher =
          Dispatcher.start(
              List.of(receiver),
              deliveries,
              options(),
              listening,
              InstantSource.system(),
              System::nanoTime);
      assertThat(service.all.await(120, TimeUnit.SECONDS)).isTrue();
      dispatcher.close(Duration.ofSeconds(60));
      assertThat(listening.heard).isEmpty();
    }
    assertThat(service.keys)
        .containsExactlyElementsOf(
            IntStream.range(0, COUNT).mapToObj(number -> "D-page-" + number + "@kit").toList());
  }

  private static DeliveryOptions options() {
    Duration soon = Duration.ofMillis(1);
    Duration never = Duration.ofDays(1);
    return new DeliveryOptions(soon, soon, 0, never, 3, soon, never, Duration.ofMillis(20), 8);
  }

  /** Takes a key once, and answers as it likes. */
  private static final class Unreliable implements HttpService {

    final CountDownLatch all = new CountDownLatch(COUNT);
    final Set<String> keys = new LinkedHashSet<>();
    private final Random chance = new Random(7);

    @Override
    public synchronized HttpReply answer(HttpRequestSeen request) {
      int what = chance.nextInt(4);
      if (what == 0) {
        return HttpReply.of(503, "");
      }
      if (keys.add(request.header("idempotency-key"))) {
        all.countDown();
      }
      return switch (what) {
        case 1 -> HttpReply.of(500, "");
        case 2 -> new HttpReply(429, Map.of("Retry-After", "0"), "");
        default -> HttpReply.of(200, "");
      };
    }

    @Override
    public int effects() {
      return keys.size();
    }
  }
}
