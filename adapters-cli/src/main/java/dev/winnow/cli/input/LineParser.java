package dev.winnow.cli.input;

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
}
