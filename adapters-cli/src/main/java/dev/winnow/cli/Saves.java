package dev.winnow.cli;

/** Tells when a file of a policy was saved. For one thread. */
interface Saves extends AutoCloseable {

  /**
   * Waits until something was saved.
   *
   * @return false if nothing more will come
   */
  boolean await();

  @Override
  void close();
}
