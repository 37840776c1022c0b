package dev.winnow.formats;

import dev.winnow.core.signal.Signal;

/** What was read from one line, row or document. Immutable, safe for use by several threads. */
public sealed interface Item permits Item.Taken, Item.Rejected {

  /**
   * The file it stands in.
   *
   * @return the file as it was given; {@code -} for standard input
   */
  String file();

  /**
   * Where in the file.
   *
   * @return the line, from 1; each file has its own count
   */
  long line();

  /**
   * What stood there.
   *
   * @return at most 200 characters, control characters escaped
   */
  String text();

  /**
   * A line that was understood.
   *
   * @param file the file as it was given
   * @param line the line, from 1
   * @param text what stood there, shortened
   * @param signal what it says; its time is final once a {@link SignalStream} has given it
   * @param timing what the input says of its time
   */
  record Taken(String file, long line, String text, Signal signal, Timing timing) implements Item {

    /**
     * A line that says when it was sent or seen.
     *
     * @param file the file as it was given
     * @param line the line, from 1
     * @param text what stood there, shortened
     * @param signal what it says, with that time
     */
    public Taken(String file, long line, String text, Signal signal) {
      this(file, line, text, signal, new Timing.Known(signal.at()));
    }

    /** The same line, which says something else. */
    Taken with(Signal other) {
      return new Taken(file, line, text, other, timing);
    }
  }

  /**
   * A line that was not understood.
   *
   * @param file the file as it was given
   * @param line the line, from 1
   * @param text what stood there, shortened
   * @param error why, as a sentence for people
   * @param harmless true if it was certainly no alert that fires, so that nobody can have missed
   *     one
   */
  record Rejected(String file, long line, String text, String error, boolean harmless)
      implements Item {

    /**
     * A line that may have been an alert that fires.
     *
     * @param file the file as it was given
     * @param line the line, from 1
     * @param text what stood there, shortened
     * @param error why, as a sentence for people
     */
    public Rejected(String file, long line, String text, String error) {
      this(file, line, text, error, false);
    }
  }
}
