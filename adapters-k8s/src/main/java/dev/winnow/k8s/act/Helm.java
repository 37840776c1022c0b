package dev.winnow.k8s.act;

import dev.winnow.core.action.RollbackRelease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The helm program, of version 3 or 4. */
final class Helm {

  private static final Pattern VERSION = Pattern.compile("v[34]\\.\\d+.*");
  private static final Pattern PASSING =
      Pattern.compile(
          "(?i)cluster unreachable|connection refused|i/o timeout|timed out|TLS handshake timeout"
              + "|connection reset|too many requests|service unavailable|etcdserver");

  /** What it says at its end begins so; before it stand warnings, which nobody needs to read. */
  private static final Pattern LAST_WORDS = Pattern.compile("(?ms)^Error: .*\\z");

  /**
   * Helm throws all but the newest 10 revisions away, also when it rolls back, unless it is told
   * otherwise; a rollback by Winnow throws nothing away. As a variable, because it is no option of
   * every version.
   */
  private static final Map<String, String> KEEP_HISTORY = Map.of("HELM_MAX_HISTORY", "0");

  /**
   * A run that has ended.
   *
   * @param problem what it said; that it ended well if it did
   * @param mayPass whether it may work when it is tried again
   */
  record Ended(String problem, boolean mayPass) {}

  private final String program;
  private final Optional<String> context;
  private final Optional<String> kubeconfig;
  private final Duration limit;

  Helm(ActOptions options) {
    this.program = options.helm().map(Object::toString).orElse("helm");
    this.context = options.context();
    this.kubeconfig = options.kubeconfig();
    this.limit = options.helmLimit();
  }

  /** Why it cannot be used; empty if it can. */
  Optional<String> missing() {
    Program.End end = run(List.of(program, "version", "--short"));
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
    // Killed, it leaves the hooks of the chart running; so it is to give up before that by itself.
    words.add("--timeout=" + limit.multipliedBy(9).dividedBy(10).toSeconds() + "s");
    Program.End end = run(words);
    boolean ended = end.kind() == Program.Kind.ENDED;
    return new Ended(problem(end), ended && PASSING.matcher(end.err()).find());
  }

  private Program.End run(List<String> words) {
    Map<String, String> variables = new HashMap<>(KEEP_HISTORY);
    context.ifPresent(name -> variables.put("HELM_KUBECONTEXT", name));
    kubeconfig.ifPresent(files -> variables.put("KUBECONFIG", files));
    return Program.run(words, variables, limit);
  }

  private String problem(Program.End end) {
    return switch (end.kind()) {
      case NOT_STARTED -> "helm could not be started";
      case STOPPED -> "helm was stopped, because Winnow was";
      case TOO_LATE -> "helm was stopped, because it had not ended after " + Wording.time(limit);
      case ENDED ->
          end.code() == 0
              ? "helm said that all went well"
              : "helm ended with code " + end.code() + ": " + Wording.line(lastWords(end.err()));
    };
  }

  private static String lastWords(String said) {
    return LAST_WORDS
        .matcher(said)
        .results()
        .reduce((earlier, later) -> later)
        .map(found -> found.group())
        .orElse(said);
  }
}
