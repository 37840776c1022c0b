package dev.winnow.core.engine;

/** Rules that are only tried out fired far too often: they would go on for ever, or nearly so. */
public final class RunawayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunawayException(long firings) {
    super("rules fired more than " + firings + " times");
  }
}
