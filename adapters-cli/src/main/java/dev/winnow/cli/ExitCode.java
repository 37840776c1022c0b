package dev.winnow.cli;

/** What the program's exit codes mean. */
final class ExitCode {

  /** Everything was done. */
  static final int OK = 0;

  /**
   * A file cannot be read or a rule failed. For {@code replay} also: a line was not understood that
   * may have been an alert that fires, so that somebody may not have been told.
   */
  static final int FAILURE = 1;

  static final int USAGE = 2;
  static final int POLICY = 3;
  static final int EXPECTATION = 4;

  private ExitCode() {}
}
