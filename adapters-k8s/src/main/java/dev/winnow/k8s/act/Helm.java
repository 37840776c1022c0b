package dev.winnow.k8s.act;

import dev.winnow.core.action.RollbackRelease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The helm program, of version 3 or 4. */
final class Helm {

  private static final Pattern VERSION = Pattern.compile("v[34]\\.\\d+\\.\\d+.*");
  private static final Pattern PASSING =
      Pattern.compile(
          "(?i)cluster unreachable|connection refused|i/o timeout|timed out|TLS handshake timeout"
              + "|connection reset|too many requests|service unavailable|etcdserver");

  /**
   * A run that has ended.
   *
   * @param problem what it said; that it ended well if it did
   * @param mayPass whether it may work when it is tried again
   */
  record Ended(String problem, boolean mayPass) {}

  private final String program;
  private final Optional<String> context;
  private final Duration limit;

  Helm(ActOptions options) {
    this.program = options.helm().map(Object::toString).orElse("helm");
    this.context = options.context();
    this.limit = options.helmLimit();
  }

  /** Why it cannot be used; empty if it can. */
  Optional<String> missing() {
    Program.End end = Program.run(List.of(program, "version", "--short"), context, limit);
    if (end.kind() == Program.Kind.NOT_STARTED) {
      return Optional.of("there is no program " + program);
    }
    String said = Wording.line(end.out());
    if (end.kind() != Program.Kind.ENDED || end.code() != 0) {
      return Optional.of(program + " does not tell its version: " + problem(end));
    }
    return VERSION.matcher(said).matches()
        ? Optional.empty()
        : Optional.of(program + " is not of version 3 or 4: \"" + said + "\"");
  }

  /** Rolls a release back and waits for the end of the program. */
  Ended rollback(RollbackRelease action) {
    List<String> words = new ArrayList<>(action.command());
    words.set(0, program);
    Program.End end = Program.run(words, context, limit);
    boolean ended = end.kind() == Program.Kind.ENDED;
    return new Ended(problem(end), ended && PASSING.matcher(end.err()).find());
  }

  private String problem(Program.End end) {
    return switch (end.kind()) {
      case NOT_STARTED -> "helm could not be started";
      case STOPPED -> "helm was stopped, because Winnow was";
      case TOO_LATE -> "helm was stopped, because it had not ended after " + limit;
      case ENDED ->
          end.code() == 0
              ? "helm said that all went well"
              : "helm ended with code " + end.code() + ": " + Wording.line(end.err());
    };
  }
}
