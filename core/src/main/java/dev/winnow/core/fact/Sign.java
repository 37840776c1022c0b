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
  /** A name could not be looked up: the name service does not know it. */
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
  NODE,
  /** A name could not be looked up: the name service gave no answer. */
  UNRESOLVED,
  /** A command that probes it failed. */
  FAILED,
  /** The pod was, or could not be, made anew from its sandbox on; nobody says why. */
  REMADE,
  /** The agent or the container runtime of its node was started again. */
  AGENT,
  /** The kernel killed something for want of memory, or the program itself had none left. */
  OOM,
  /** Its node put the pod out for want of memory. */
  EVICTED,
  /** It had more to do than it could. */
  OVERLOADED,
  /** The program gave up and said so. */
  FATAL,
  /** The hook that follows its start failed. */
  HOOK
}
