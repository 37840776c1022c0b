package dev.winnow.bench;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that may be wrong somewhere, of which alerts tell.
 *
 * @param name the alert's name
 * @param labels what it is about
 */
record Problem(String name, Labels labels) {

  private static final int ZONES = 1000;
  private static final int NAMES = 200;

  /**
   * The problem with a number. There are 1,000 zones with a namespace each, and 200 alert names; of
   * 100 problems 95 are warnings, 2 critical, 3 for information. Label values are strings of their
   * own, as a parser makes them.
   */
  static Problem number(int number) {
    int zone = number % ZONES;
    int name = number / ZONES % NAMES;
    int kind = (int) (((number * 2654435761L) >>> 7) & 0x7fffffff) % 100;
    String severity = kind < 2 ? "critical" : kind < 5 ? "info" : "warning";
    return new Problem(
        "Check" + name + "AlmostFull",
        Labels.of(
            Map.of(
                "zone", "z" + zone,
                "namespace", "team-" + zone,
                "instance", "host-" + number,
                "severity", severity)));
  }

  Alert alert(boolean firing, long at) {
    return new Alert(
        name,
        labels,
        Labels.none(),
        firing,
        Instant.ofEpochMilli(at),
        Optional.empty(),
        Optional.empty(),
        "",
        0,
        "");
  }
}
