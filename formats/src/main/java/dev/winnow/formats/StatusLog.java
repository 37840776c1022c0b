package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.StatusMessage.State;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines of a status page such as Upptime's: a time, a tab, {@code 🟥 X is down (502 in
 * 640 ms)}, or what else {@code git log} makes of it, see {@link StatusLines}.
 *
 * <p>Down is the alert {@code EndpointDown} with the label {@code endpoint}; its annotation {@code
 * reason} is {@code NoAnswer} where the code is 0, else {@code BadAnswer}. Degraded is the alert
 * {@code EndpointDegraded}. Up resolves {@code EndpointDown}; {@code EndpointDegraded} is resolved
 * once an endpoint that was degraded is up or down. Annotations {@code code} and {@code ms} have
 * the numbers. What looks like a status and says neither is refused; other messages have nothing to
 * report. One thread at a time.
 */
final class StatusLog implements LineParser {

  private static final String DOWN = "EndpointDown";
  private static final String DEGRADED = "EndpointDegraded";
  private static final int MOST_DEGRADED = 100_000;

  private final StatusLines lines;
  private final Set<String> degraded = new HashSet<>();

  StatusLog(ZoneId zone) {
    this.lines = new StatusLines(zone);
  }

  @Override
  public List<Signal> parse(String line) {
    Optional<StatusLines.Said> read = lines.read(line);
    return read.isPresent() ? signals(read.orElseThrow()) : List.of();
  }

  /** The signals of one message; the messages in the order of their times. */
  List<Signal> signals(StatusLines.Said said) {
    Optional<StatusMessage> message =
        StatusMessage.of(said.message()).filter(m -> said.marked() || m.sure());
    if (message.isEmpty() && StatusMessage.looksLikeOne(said.message())) {
      throw new Refused(
          "This looks like a status, but does not say \"is up\", \"is down\" or \"is degraded\".");
    }
    return message.map(m -> signals(m, said)).orElse(List.of());
  }

  private List<Signal> signals(StatusMessage message, StatusLines.Said said) {
    List<Signal> signals = new ArrayList<>(2);
    boolean slow = message.state() == State.DEGRADED;
    boolean firing = message.state() != State.UP;
    signals.add(alert(slow ? DEGRADED : DOWN, firing, message, said));
    if (slow && degraded.size() < MOST_DEGRADED) {
      degraded.add(message.endpoint());
    } else if (!slow && degraded.remove(message.endpoint())) {
      signals.add(alert(DEGRADED, false, message, said));
    }
    return signals;
  }

  private static Signal alert(
      String name, boolean firing, StatusMessage message, StatusLines.Said said) {
    Alert.Builder alert = firing ? Alert.firing(name) : Alert.resolved(name);
    String code = message.code();
    if (firing && name.equals(DOWN) && !code.isEmpty()) {
      alert.annotation("reason", code.equals("0") ? "NoAnswer" : "BadAnswer");
    }
    return alert
        .label("endpoint", message.endpoint())
        .annotation("code", code)
        .annotation("ms", message.milliseconds())
        .annotation("summary", said.message())
        .at(said.at())
        .source("status")
        .build();
  }
}
