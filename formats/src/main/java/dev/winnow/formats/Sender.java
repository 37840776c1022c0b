package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Signal;
import java.util.List;

/**
 * Whose clock a signal's time is from, as far as can be told. Immutable.
 *
 * @param name the machine or device; empty if the signal does not say
 */
record Sender(String name) {

  static final Sender NOBODY = new Sender("");

  private static final List<String> LABELS =
      List.of("instance", "host", "hostname", "node", "device", "machine", "server", "endpoint");

  static Sender of(Signal signal) {
    if (signal instanceof Alert alert) {
      for (String label : LABELS) {
        String value = alert.labels().value(label);
        if (!value.isEmpty()) {
          return new Sender(value);
        }
      }
    }
    return signal instanceof Measurement measurement ? new Sender(measurement.subject()) : NOBODY;
  }

  boolean isKnown() {
    return !name.isEmpty();
  }
}
