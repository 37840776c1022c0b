package dev.winnow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Where the program begins, and the only place where it ends. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends the program with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    ProcessStop stop = new ProcessStop();
    int code = run(args, stop);
    stop.ended(code);
    System.exit(code);
  }

  private static int run(String[] args, ProcessStop stop) {
    HeadStart ahead = HeadStart.of(args);
    CheckedOutput results = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
    CommandContext here = CommandContext.ofProcess(results, stop.stop(), ahead);
    int code = execute(here, args);
    here.out().flush();
    String problem = results.problem();
    if (!problem.isEmpty()) {
      here.err().println("winnow: the results could not be written: " + problem);
    }
    here.err().flush();
    return code == ExitCode.OK && !problem.isEmpty() ? ExitCode.FAILURE : code;
  }

  private static int execute(CommandContext here, String[] args) {
    try {
      return Winnow.execute(here, args);
    } catch (OutOfMemoryError e) {
      here.err().println("winnow: out of memory; give it more with WINNOW_JAVA_OPTS=-Xmx2g");
      return ExitCode.FAILURE;
    }
  }
}
