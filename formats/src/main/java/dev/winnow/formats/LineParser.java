package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import java.util.List;

/** Understands one line. */
@FunctionalInterface
interface LineParser {

  /**
   * The signals of a line, none if it has nothing to report.
   *
   * @throws IllegalArgumentException if it is not a line of this format; the message says why
   */
  List<Signal> parse(String line);

  /**
   * What a line says of the time of one of its signals.
   *
   * @param signal one that {@link #parse} has made of it last
   * @param number the line, from 1
   */
  default Timing timing(Signal signal, long number) {
    return new Timing.Known(signal.at());
  }
}
