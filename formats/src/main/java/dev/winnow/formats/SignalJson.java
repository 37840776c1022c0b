package dev.winnow.formats;

import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;

/**
 * Writes signals as JSON, one a line: the format {@code jsonl}.
 *
 * <p>Every object may have {@code "type"} (without it, it is an alert), {@code "at"} (a time) and
 * {@code "source"} (a short name). The types and the other keys are those of the {@linkplain
 * SignalCodec#schema() schema}, which {@code winnow schema signals} prints. An alert may have its
 * name as its label {@code alertname}; {@code silencedBy} and {@code inhibitedBy} are what its
 * sender has muted it by. A silence may be as Alertmanager writes it, its matchers texts {@code
 * zone=~"A.*"} or objects. An action's outcome has a {@code result}, or {@code success}: true or
 * false.
 *
 * <p>A workload is written as kubectl does: {@code deployment/swype-app}. Without {@code delta} a
 * restart stands for one, without {@code exitCode} its exit code is not known; numbers that are not
 * there are 0 otherwise. A pod is ready only if it says so, a change of a workload observed and a
 * node schedulable unless they say not.
 *
 * <p>A target is {@code {"ticket": "T-1"}} or {@code {"name": "X", "labels": {}}}. Labels and
 * annotations are objects of texts. Times are ISO 8601. Without {@code at} a restart happened at
 * its {@code finishedAt}, and a silence is news of its {@code updatedAt} or {@code startsAt},
 * whichever is earlier. An alert without {@code at} is news of its file's now: not older than its
 * {@code startsAt} (once resolved, its {@code endsAt}), and dated between the lines around it; so
 * is whatever says no time. An unknown type or key is an error.
 *
 * <p>What the engine adds to an alert, its number and key, is not written. All methods are safe for
 * use by several threads.
 */
public final class SignalJson {

  private SignalJson() {}

  /**
   * One line that reads back as an equal signal.
   *
   * @param signal a signal of this package's {@linkplain SignalJson types}
   * @return JSON without line breaks
   * @throws IllegalArgumentException if the type of the signal is not known here
   */
  public static String write(Signal signal) {
    return SignalCodec.standard().write(signal).toString();
  }
}
