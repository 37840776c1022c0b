package dev.winnow.bench;

/** A load that goes on and on, a signal at a time. For one thread. */
interface Work extends AutoCloseable {

  /** Takes one more signal. */
  void step();

  /** Checks that nothing failed, and frees memory. */
  @Override
  void close();
}
