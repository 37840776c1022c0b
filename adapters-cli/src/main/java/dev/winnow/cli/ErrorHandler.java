package dev.winnow.cli;

import dev.winnow.core.PolicyException;
import dev.winnow.core.SnapshotException;
import dev.winnow.documents.PaperException;
import dev.winnow.formats.InputException;
import dev.winnow.runtime.StateException;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.text.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a line or two; stack traces only under {@code --debug}. */
final class ErrorHandler implements IExecutionExceptionHandler {

  private final Winnow winnow;

  ErrorHandler(Winnow winnow) {
    this.winnow = winnow;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return tell(e, command.getOut(), command.getErr());
  }

  /** Says it, after all that was said before. */
  int tell(Exception e, PrintWriter out, PrintWriter err) {
    out.flush();
    int code = tell(e, err);
    if (winnow.debug()) {
      e.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static int tell(Exception e, PrintWriter err) {
    if (e instanceof PolicyException policy) {
      policy.problems().forEach(problem -> err.println(PlainText.lines(problem.toString())));
      return ExitCode.POLICY;
    }
    err.println("winnow: " + PlainText.lines(message(e)));
    return e instanceof NoCases ? ExitCode.EXPECTATION : ExitCode.FAILURE;
  }

  private static String message(Exception e) {
    if (e instanceof InputException
        || e instanceof CommandFailure
        || e instanceof NoCases
        || e instanceof PaperException
        || e instanceof JournalException
        || e instanceof StateException
        || e instanceof SnapshotException) {
      return text(e.getMessage());
    }
    if (e instanceof UncheckedIOException unchecked) {
      return failed(unchecked.getCause());
    }
    if (e instanceof IOException failure) {
      return failed(failure);
    }
    return "this is a bug in Winnow: " + e + "; --debug shows where. Please report it.";
  }

  private static String failed(@Nullable Throwable e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read or written by this user; change its rights.";
    }
    return e instanceof NoSuchFileException missing
        ? "there is no file or folder " + missing.getFile() + "; check the name."
        : "reading or writing failed: "
            + text(e == null ? null : e.getMessage())
            + "; check files and disk.";
  }

  private static String text(@Nullable String message) {
    return message == null ? "no reason is known" : message;
  }
}
