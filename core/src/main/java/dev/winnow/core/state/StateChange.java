package dev.winnow.core.state;

/** What a signal means for the state of a thing that is known already. */
public enum StateChange {
  /** The signal is older than what is known: the state stays as it is. */
  OLDER,
  /** The signal is the newest: the state is what it says, which may be what it was. */
  KEPT,
  /** The thing is no more: its state is forgotten. */
  GONE
}
