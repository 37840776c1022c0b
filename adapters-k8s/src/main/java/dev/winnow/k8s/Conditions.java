package dev.winnow.k8s;

import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The conditions of an object: their states, and of what is not well also words and times. */
final class Conditions {

  /** The longest message that is kept, in characters. */
  private static final int LONGEST = 300;

  /** The condition of a workload that is bad when it is true. */
  private static final String FAILURE = "ReplicaFailure";

  private final Map<String, String> states = new TreeMap<>();
  private final Map<String, String> messages = new TreeMap<>();
  private final Map<String, String> since = new TreeMap<>();

  /**
   * Adds one.
   *
   * @param told whether its words and its time matter even if it is true
   */
  void add(
      @Nullable String type,
      @Nullable String status,
      @Nullable String reason,
      @Nullable String message,
      @Nullable String time,
      boolean told) {
    if (type == null || status == null) {
      return;
    }
    boolean isTrue = status.equals("True");
    boolean telling = told || !isTrue || type.equals(FAILURE);
    String why = Objects.requireNonNullElse(reason, "");
    states.put(type, why.isEmpty() || (isTrue && !told) ? status : status + " " + why);
    if (telling && message != null && !message.isBlank()) {
      messages.put(type, message.length() > LONGEST ? message.substring(0, LONGEST) : message);
    }
    if (telling) {
      Times.read(time).ifPresent(at -> since.put(type, at.toString()));
    }
  }

  /** Each with {@code True}, or its status and reason. */
  Labels states() {
    return Labels.of(states);
  }

  Labels messages() {
    return Labels.of(messages);
  }

  Labels since() {
    return Labels.of(since);
  }
}
