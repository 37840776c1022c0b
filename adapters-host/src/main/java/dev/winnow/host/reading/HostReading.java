package dev.winnow.host.reading;

import dev.winnow.core.signal.Measurement;
import java.time.Instant;
import java.util.List;

/** Reads what a host says of itself. For one thread at a time. */
public interface HostReading {

  /**
   * How busy the processors were since the last reading, and how full the memory is.
   *
   * @param at when that is
   * @return measurements in per cent; the first time without one of the processors
   */
  List<Measurement> load(Instant at);

  /**
   * How full the disks are.
   *
   * @param at when that is
   * @return a measurement a mount, in per cent
   */
  List<Measurement> disks(Instant at);
}
