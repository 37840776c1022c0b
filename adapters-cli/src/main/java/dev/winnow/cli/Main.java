package dev.winnow.cli;

/** Where the program begins, and the only place where it ends. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends the program with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    Surroundings here = Surroundings.ofProcess();
    try {
      return Winnow.commandLine(here).execute(args);
    } catch (OutOfMemoryError e) {
      here.err().println("winnow: out of memory; give it more with WINNOW_JAVA_OPTS=-Xmx2g");
      return ExitCode.FAILURE;
    } finally {
      here.out().flush();
      here.err().flush();
    }
  }
}
