package dev.winnow.runtime.journal;

import dev.winnow.core.decision.Decision;
import dev.winnow.runtime.delivery.Message;
import java.util.List;
import java.util.Optional;

/**
 * What was decided because of an entry, and who is to hear of it. Immutable.
 *
 * @param entry the number of the entry
 * @param decision what was decided
 * @param message what is to be delivered; empty if the decision is about no ticket
 * @param receivers the names of those to whom it is delivered, each once
 */
public record Decided(
    long entry, Decision decision, Optional<Message> message, List<String> receivers) {

  /** Keeps its own copy of the names. */
  public Decided {
    receivers = List.copyOf(receivers);
  }
}
