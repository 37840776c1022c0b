package dev.winnow.notify.dispatch;

import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.runtime.journal.Deliveries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Carries what waits in a journal to the receivers: to each in the order of the decisions, and by a
 * thread of its own, so that none waits for another. Safe for use by several threads.
 */
public final class Dispatcher {

  private final List<LaneThread> lanes;
  private final LongSupplier nanos;

  private Dispatcher(List<LaneThread> lanes, LongSupplier nanos) {
    this.lanes = lanes;
    this.nanos = nanos;
  }

  /**
   * Starts to deliver.
   *
   * @param receivers to whom; they are closed when their threads end
   * @param deliveries what waits
   * @param options how deliveries are tried again
   * @param listener hears of receivers that do not work
   * @param clock the time
   * @param nanos how time passes, such as {@code System::nanoTime}: the clock may be set
   * @return the dispatcher, to be closed
   */
  public static Dispatcher start(
      List<Receiver> receivers,
      Deliveries deliveries,
      DeliveryOptions options,
      DeliveryListener listener,
      InstantSource clock,
      LongSupplier nanos) {
    List<LaneThread> lanes =
        receivers.stream()
            .map(one -> new DeliveryLane(one, deliveries, options, listener, clock, nanos))
            .map(lane -> new LaneThread(lane, clock))
            .toList();
    lanes.forEach(LaneThread::start);
    return new Dispatcher(lanes, nanos);
  }

  /** Looks for new deliveries now. Returns at once. */
  public void wake() {
    lanes.forEach(LaneThread::wake);
  }

  /**
   * Delivers what is due, and ends. What waits for another attempt stays in the journal. May be
   * called again.
   *
   * @param most how long that may take; attempts that are under way then are broken off, and made
   *     again after the next start
   * @throws InterruptedException if the thread that waits is to end
   */
  public void close(Duration most) throws InterruptedException {
    long began = nanos.getAsLong();
    lanes.forEach(LaneThread::end);
    for (LaneThread lane : lanes) {
      lane.join(most.minusNanos(nanos.getAsLong() - began));
    }
  }
}
