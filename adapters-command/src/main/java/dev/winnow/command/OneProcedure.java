package dev.winnow.command;

import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.core.text.HiddenSecrets;
import dev.winnow.runtime.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs one procedure for one decision.
 *
 * @param allowed the procedure, and how it may be run
 * @param program where its program is
 * @param environment the environment of this process
 */
record OneProcedure(AllowedProcedure allowed, Path program, Map<String, String> environment) {

  /** By this variable a procedure can know for which decision it runs. */
  static final String MARK = "WINNOW_DECISION";

  /** UTF-8 writes a character in up to four bytes. */
  private static final int BYTES = 4;

  /** What is shorter of a secret that was cut off gives nothing away. */
  private static final int SHORTEST = 3;

  ProcedureResult run(RunProcedure action, String decision) {
    Map<String, Secret> secrets = new HashMap<>();
    try {
      allowed.secrets().forEach((name, file) -> secrets.put(name, Secret.read(file)));
    } catch (UncheckedIOException e) {
      return ProcedureResult.refused("it was not run: " + e.getMessage());
    }
    try {
      Path folder = Files.createTempDirectory("winnow-procedure-");
      try {
        return told(process(action, decision, secrets, folder).run(), secrets);
      } finally {
        clear(folder);
      }
    } catch (IOException e) {
      return ProcedureResult.refused(
          "it was not run: no folder to work in (" + e.getMessage() + ")");
    }
  }

  private ProcessRun process(
      RunProcedure action, String decision, Map<String, Secret> secrets, Path folder) {
    List<String> words = new ArrayList<>(action.command());
    words.set(0, program.toString());
    Map<String, String> seen = new HashMap<>();
    seen.put("PATH", String.join(":", ProgramFile.FOLDERS));
    allowed
        .pass()
        .forEach(
            name ->
                Optional.ofNullable(environment.get(name)).ifPresent(one -> seen.put(name, one)));
    seen.putAll(allowed.environment());
    secrets.forEach((name, secret) -> seen.put(name, secret.reveal()));
    seen.put(MARK, decision);
    int kept = allowed.output() * BYTES;
    return new ProcessRun(words, seen, MARK, folder, allowed.limit(), kept);
  }

  private ProcedureResult told(ProcessRun.End end, Map<String, Secret> secrets) {
    String said = masked(end.said(), secrets);
    return switch (end.kind()) {
      case NOT_STARTED -> ProcedureResult.refused("it could not be started: " + said);
      case STOPPED ->
          ProcedureResult.refused(
              "it was killed because Winnow was stopped; how far it got is not known");
      case TOO_LATE ->
          ProcedureResult.failed(
              "it had not ended after "
                  + allowed.limit().toString().substring(2).toLowerCase(Locale.ROOT)
                  + " and was killed, with all that it had started"
                  + after(said));
      case ENDED ->
          end.code() == 0
              ? new ProcedureResult(Result.DONE, "exit code 0" + after(said))
              : ProcedureResult.failed(code(end.code()) + after(said));
    };
  }

  /** Whoever is ended by a signal has an exit code above 128. */
  private static String code(int code) {
    return "exit code " + code + (code > 128 && code < 160 ? " (signal " + (code - 128) + ")" : "");
  }

  private static String after(String said) {
    return said.isEmpty() ? "" : ": " + said;
  }

  private String masked(String said, Map<String, Secret> secrets) {
    String masked = said;
    for (Secret secret : secrets.values()) {
      masked = withoutBeginningOf(secret.reveal(), secret.hiddenIn(masked));
    }
    return HiddenSecrets.line(masked, allowed.output());
  }

  /** What is kept may end in the middle of a secret. */
  private static String withoutBeginningOf(String secret, String text) {
    for (int length = secret.length() - 1; length >= SHORTEST; length--) {
      if (text.endsWith(secret.substring(0, length))) {
        return text.substring(0, text.length() - length);
      }
    }
    return text;
  }

  /** What it left behind goes; links are not followed. */
  private static void clear(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Something may still write there; it is a folder of temporary files all the same.
    }
  }
}
