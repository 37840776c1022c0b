package dev.winnow.host.log;

import java.util.List;

/**
 * How far a log was told, so that it can be followed from there. Immutable.
 *
 * @param file how far the file was told; empty if there was none yet
 * @param rotated the same of files that were rotated away and not at their end yet
 */
public record LogPlaces(List<LogPlace> file, List<LogPlace> rotated) {

  /** Keeps its own copies. */
  public LogPlaces {
    file = List.copyOf(file);
    rotated = List.copyOf(rotated);
  }
}
