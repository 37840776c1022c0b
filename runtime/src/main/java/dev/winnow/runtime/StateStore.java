package dev.winnow.runtime;

/** Where the state of a watch is kept. Its name is what {@code toString} gives. For one thread. */
public interface StateStore {

  /**
   * Keeps a state in place of the one before, so that it is either there as a whole or not at all.
   *
   * @param state what must not be forgotten
   * @throws java.io.UncheckedIOException if it cannot be kept; the one before is then still there
   */
  void write(WatchState state);
}
