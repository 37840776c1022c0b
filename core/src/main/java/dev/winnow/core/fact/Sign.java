package dev.winnow.core.fact;

/** What a piece of evidence says about the end of a container. */
public enum Sign {
  /** Nothing: it is no evidence. */
  NONE,
  /** It was asked and answered with an error. */
  ANSWERED,
  /** A connection was refused: the way is clear, but nobody listens. */
  REFUSED,
  /** There was no answer in time, though perhaps a connection. */
  SLOW,
  /** A connection was broken off. */
  RESET,
  /** There was no way to it. */
  UNREACHABLE,
  /** A name could not be looked up. */
  LOOKUP,
  /** The network of a pod could not be made. */
  SANDBOX,
  /** Checks from node to node fail. */
  PATH,
  /** Checks of the name service fail. */
  NAMES,
  /** A probe had it killed. */
  KILLED,
  /** Its command could not be started. */
  UNSTARTABLE,
  /** Its node went down, or was started again. */
  NODE
}
