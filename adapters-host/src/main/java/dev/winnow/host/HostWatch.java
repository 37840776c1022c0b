package dev.winnow.host;

import dev.winnow.core.signal.Signal;
import dev.winnow.host.reading.HostReading;
import dev.winnow.runtime.SignalSource;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches this machine: its load and disks, what it can reach, and its logs. One thread plans,
 * looks at logs and gives signals; what may take long is done by others, each task by one at most.
 * Safe for use by several threads.
 */
public final class HostWatch implements SignalSource {

  private final HostOptions options;
  private final HostReading reading;
  private final HostMemory memory;
  private final InstantSource clock;
  private final Object lock = new Object();
  private @Nullable HostLoop loop;
  private @Nullable Thread thread;

  /**
   * A watch that has not begun.
   *
   * @param options what is watched
   * @param reading reads the machine
   * @param memory what an earlier watch remembered
   * @param clock tells the time
   * @throws IllegalArgumentException if the memory is none
   */
  public HostWatch(
      HostOptions options, HostReading reading, Optional<String> memory, InstantSource clock) {
    this.options = options;
    this.reading = reading;
    this.memory =
        memory.filter(text -> !text.isEmpty()).map(HostMemory::parse).orElseGet(HostMemory::none);
    this.clock = clock;
  }

  /**
   * Looks whether a watch can go on with what an earlier one remembered.
   *
   * @param memory the text
   * @throws IllegalArgumentException if it cannot be read
   */
  public static void check(String memory) {
    if (!memory.isEmpty()) {
      HostMemory unused = HostMemory.parse(memory);
    }
  }

  @Override
  public void watch(Consumer<Signal> signals, Consumer<String> notices) {
    synchronized (lock) {
      HostLoop begun = new HostLoop(options, reading, memory, clock, signals, notices);
      Thread runs = new Thread(begun::run, "winnow-host");
      runs.setDaemon(true);
      loop = begun;
      thread = runs;
      runs.start();
    }
  }

  @Override
  public void remember(Consumer<Supplier<String>> text) {
    synchronized (lock) {
      if (loop == null) {
        throw new IllegalStateException("the watch has not begun");
      }
      loop.remember(text);
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (loop != null && thread != null) {
        loop.stop();
        try {
          thread.join(options.limit().toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
