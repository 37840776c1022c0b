package dev.winnow.cli;

import dev.winnow.runtime.Stop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A command that has run: its exit code and what it wrote. */
record Ran(int code, String out, String err) {

  static Ran of(String... args) {
    return with(Map.of(), false, args);
  }

  static Ran with(Map<String, String> environment, boolean terminal, String... args) {
    return with(environment, terminal, here -> Winnow.execute(here, args));
  }

  /** The same for what is run in another way. */
  static Ran with(
      Map<String, String> environment, boolean terminal, ToIntFunction<CommandContext> run) {
    return after(HeadStart.none(), environment, terminal, run);
  }

  /** The same where something was begun before. */
  static Ran after(HeadStart ahead, String... args) {
    return after(ahead, Map.of(), false, here -> Winnow.execute(here, args));
  }

  private static Ran after(
      HeadStart ahead,
      Map<String, String> environment,
      boolean terminal,
      ToIntFunction<CommandContext> run) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandContext here =
        new CommandContext(
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            terminal,
            false,
            InstantSource.system(),
            new Stop(),
            ahead);
    int code = run.applyAsInt(here);
    return new Ran(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
