package dev.winnow.cli;

/** What the program's exit codes mean. */
final class ExitCode {

  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int POLICY = 3;
  static final int EXPECTATION = 4;

  private ExitCode() {}
}
