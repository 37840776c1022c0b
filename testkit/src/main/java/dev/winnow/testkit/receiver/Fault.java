package dev.winnow.testkit.receiver;

/** What the other side of a receiver can do wrong. */
public enum Fault {
  /** It says that it cannot do it now. */
  FAILS,
  /** It says that it will not do it. */
  REJECTS,
  /** It takes what is sent, and does not answer. */
  HANGS,
  /** It begins to answer, and does not end. */
  DRIPS,
  /** It is not there. */
  GONE
}
