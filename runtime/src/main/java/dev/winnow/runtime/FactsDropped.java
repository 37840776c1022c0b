package dev.winnow.runtime;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an engine has dropped facts because there were too many. A policy that forgets what goes
 * on is not what people rely on, so that is an alert itself; it ends by itself once nothing more is
 * dropped. For one thread.
 */
public final class FactsDropped {

  private static final String NAME = "FactsDropped";

  private final String severity;
  private final Duration again;
  private long known;
  private Instant said = Instant.MIN;

  /**
   * Nothing is to be said so far.
   *
   * @param severity how severe it is; a word of the settings
   * @param again how often it is said again while more is dropped
   * @param before how many were dropped before
   */
  public FactsDropped(String severity, Duration again, long before) {
    this.severity = severity;
    this.again = again;
    this.known = before;
  }

  /**
   * The alert by which people hear of it.
   *
   * @param now the time
   * @param dropped how many were dropped so far
   * @return empty if there are no more than was said, or it was said just now
   */
  public Optional<Signal> alert(Instant now, long dropped) {
    if (dropped <= known || !now.isAfter(said.plus(again))) {
      return Optional.empty();
    }
    known = dropped;
    said = now;
    return Optional.of(
        Alert.firing(NAME)
            .label("severity", severity)
            .annotation(
                "summary",
                "There is more at once than engine.facts allows: "
                    + dropped
                    + " facts were dropped, the oldest first")
            .annotation(
                "description",
                "Tickets of what was open were closed with that reason; what goes on is told anew when"
                    + " it is heard of again. Find out who sends so many alerts, or raise engine.facts"
                    + " and the memory of Java.")
            .at(now)
            // Twice as long as it takes to say it again: then it has ended.
            .endsAt(now.plus(again).plus(again))
            .source("winnow")
            .build());
  }
}
