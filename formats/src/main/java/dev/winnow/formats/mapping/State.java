package dev.winnow.formats.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What an item means if a condition holds. Immutable.
 *
 * @param when the condition; none always holds
 * @param meanings what it means
 * @param parts the parts of its signals
 */
record State(Optional<Expression> when, List<Meaning> meanings, Parts parts) {

  /** What an item says. */
  enum Meaning {
    /** An alert fires. */
    ALERT,
    /** An alert has resolved. */
    RESOLVED,
    /** Somebody works on it. */
    ACKNOWLEDGEMENT,
    /** Somebody says that it is over. */
    RESOLUTION,
    /** Somebody asks not to be told for a while. */
    SILENCE,
    /** Nothing that matters. */
    IGNORE,
    /** Something that somebody must know of, though it is no signal. */
    REFUSE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  State {
    meanings = List.copyOf(meanings);
  }
}
