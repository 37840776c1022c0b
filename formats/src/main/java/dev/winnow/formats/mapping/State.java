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
    ALERT("alert"),
    /** An alert has resolved. */
    RESOLVED("resolved"),
    /** Somebody works on it. */
    ACKNOWLEDGEMENT("acknowledgement"),
    /** Nobody works on it any more. */
    UNACKNOWLEDGEMENT("unacknowledgement"),
    /** Somebody says that it is over. */
    RESOLUTION("resolution"),
    /** Somebody asks not to be told for a while. */
    SILENCE("silence"),
    /** Nothing that matters. */
    IGNORE("ignore"),
    /** Something that somebody must know of, though it is no signal. */
    REFUSE("refuse");

    private final String word;

    Meaning(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  State {
    meanings = List.copyOf(meanings);
  }
}
