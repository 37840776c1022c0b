package dev.winnow.example.disks;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.Signal;
import java.time.Instant;

/**
 * How worn a disk is.
 *
 * @param disk which
 * @param used how much of its life is used, 1 is all
 * @param replaced when it was put in, if it was
 * @param at when that was read
 * @param source where it came from
 */
public record DiskWear(
    @JsonProperty(required = true) String disk,
    @JsonProperty(required = true) double used,
    @JsonProperty(defaultValue = "at") Instant replaced,
    Instant at,
    String source)
    implements Signal {

  /** When, in milliseconds. */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
