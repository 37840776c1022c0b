package dev.winnow.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.host.log.LogOptions;
import dev.winnow.host.probe.ProbeOptions;
import dev.winnow.host.probe.Target;
import dev.winnow.host.reading.HostReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole watch; its time is what the test says, its threads are real. */
class HostLoopTest {

  private static final long PATIENCE_SECONDS = 120;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2021-09-03T08:00:00Z"));
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private List<ProbeOptions> probes = List.of();
  private List<LogOptions> logs = List.of();
  private Duration limit = Duration.ofMinutes(2);

  private HostWatch watch(HostReading reading, Optional<String> memory) {
    HostOptions options =
        new HostOptions(
            "planthost1",
            "prober-1",
            MINUTE,
            Duration.ofHours(1),
            limit,
            Duration.ofMillis(5),
            probes,
            logs);
    HostWatch watch = new HostWatch(options, reading, memory, now::get);
    open.add(watch);
    watch.watch(signals::add, notice -> {});
    return watch;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private void passes(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  /** The next signal of a kind; those of other kinds are skipped. */
  private <S extends Signal> S next(Class<S> kind) throws InterruptedException {
    while (true) {
      Signal signal = signals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(signal).as("a signal of " + kind).isNotNull();
      if (kind.isInstance(signal)) {
        return kind.cast(signal);
      }
    }
  }

  private static String remembered(HostWatch watch) throws InterruptedException {
    BlockingQueue<Supplier<String>> memory = new LinkedBlockingQueue<>();
    watch.remember(memory::add);
    Supplier<String> text = memory.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(text).isNotNull();
    return text.get();
  }

  /** Reads what it is told. */
  private interface Load extends HostReading {
    @Override
    default List<Measurement> disks(Instant at) {
      return List.of(new Measurement("disk", "planthost1:/", 65, "%", at, "host"));
    }
  }

  private static Load load() {
    return at -> List.of(new Measurement("memory", "planthost1", 50, "%", at, "host"));
  }

  @Test
  void loadIsReadEveryMinuteAndDisksEveryHour() throws InterruptedException {
    Instant start = now.get();
    HostWatch watch = watch(load(), Optional.empty());
    remembered(watch);
    List<Measurement> all =
        new ArrayList<>(List.of(next(Measurement.class), next(Measurement.class)));
    for (int i = 0; i < 60; i++) {
      passes(MINUTE);
      all.add(next(Measurement.class));
    }
    all.add(next(Measurement.class));

    assertThat(all).filteredOn(one -> one.metric().equals("memory")).hasSize(61);
    assertThat(all)
        .filteredOn(one -> one.metric().equals("disk"))
        .extracting(Measurement::at)
        .containsExactly(start, start.plus(Duration.ofHours(1)));
  }

  @Test
  void aReadingThatFailsIsSaidOnceAndWhenItIsOver() throws InterruptedException {
    AtomicReference<Optional<Error>> trouble =
        new AtomicReference<>(Optional.of(new NoClassDefFoundError("no native library")));
    Load reading =
        at -> {
          if (trouble.get().isPresent()) {
            throw trouble.get().get();
          }
          return load().load(at);
        };
    HostWatch watch = watch(reading, Optional.empty());

    SourceDown down = next(SourceDown.class);
    assertThat(down.of()).isEqualTo("processors and memory of planthost1");
    assertThat(down.reason()).contains("no native library");
    remembered(watch);
    trouble.set(Optional.empty());
    passes(MINUTE);
    assertThat(next(SourceDown.class).over()).isTrue();
    assertThat(next(Measurement.class).metric()).isEqualTo("memory");
  }

  @Test
  void aProbeHasItsProberAndASlowReadingDelaysNobody() throws IOException, InterruptedException {
    limit = Duration.ofMillis(20);
    CountDownLatch hangs = new CountDownLatch(1);
    open.add(hangs::countDown);
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      probes =
          List.of(
              new ProbeOptions(
                  "orders",
                  new Target.Tcp(
                      InetAddress.getLoopbackAddress().getHostAddress(), server.getLocalPort()),
                  MINUTE,
                  Duration.ofSeconds(30)));
      Load reading =
          at -> {
            try {
              hangs.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return List.of();
          };
      watch(reading, Optional.empty());

      Probe probe = next(Probe.class);
      assertThat(probe.target()).isEqualTo("orders");
      assertThat(probe.source()).isEqualTo("prober-1");
      assertThat(probe.reachable()).isTrue();
    }
    passes(MINUTE);
    assertThat(next(Probe.class).reachable()).isFalse();
  }

  @Test
  void aReadingThatHangsIsSaid() throws InterruptedException {
    limit = Duration.ofMillis(20);
    CountDownLatch hangs = new CountDownLatch(1);
    open.add(hangs::countDown);
    Load reading =
        at -> {
          try {
            hangs.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    HostWatch watch = watch(reading, Optional.empty());

    SourceDown down = next(SourceDown.class);
    assertThat(down.reason()).isEqualTo("it does not come to an end");
    remembered(watch);
  }

  @Test
  void aLogGoesOnWhereAnEarlierWatchWas() throws IOException, InterruptedException {
    Path file = folder.resolve("app.log");
    logs = List.of(new LogOptions(file, "app.log", Optional.empty(), MINUTE));
    HostWatch first = watch(load(), Optional.empty());
    assertThat(next(SourceDown.class).of()).isEqualTo("log app.log");
    write(file, "");
    assertThat(next(SourceDown.class).over()).isTrue();
    write(file, "2\n");
    assertThat(next(LogLine.class).text()).isEqualTo("2");
    String memory = remembered(first);
    first.close();

    write(file, "3\n");
    Files.move(file, folder.resolve("app.log.1"));
    write(file, "4\n");
    watch(load(), Optional.of(memory));

    assertThat(next(LogLine.class).text()).isEqualTo("3");
    assertThat(next(LogLine.class).text()).isEqualTo("4");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void whatWasDownAndIsWatchedNoMoreIsOver() throws InterruptedException {
    logs = List.of(new LogOptions(folder.resolve("none.log"), "none", Optional.empty(), MINUTE));
    HostWatch first = watch(load(), Optional.empty());
    String memory = remembered(first);
    first.close();
    signals.clear();
    logs = List.of();

    watch(load(), Optional.of(memory));

    SourceDown over = next(SourceDown.class);
    assertThat(over.of()).isEqualTo("log none");
    assertThat(over.over()).isTrue();
  }
}
