package dev.winnow.core.engine;

/** A rule put in for good what no snapshot keeps, so that a restart would forget it. */
final class LostFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostFactException(Object lost) {
    super(
        "it put in "
            + lost
            + " with insert, which is neither a fact nor a signal: a restart would forget it;"
            + " insertLogical puts in what follows from others");
  }
}
