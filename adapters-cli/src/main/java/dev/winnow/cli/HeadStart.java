package dev.winnow.cli;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.RulesAhead;
import dev.winnow.core.TriageEngine;
import dev.winnow.rules.store.BundledRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The bundled rules, made ready by a thread of their own while settings and files are read: most
 * runs are of these rules, and of those of them that unchanged settings ask for. Where that turns
 * out to be wrong, rules are made ready again when it is known which, and nothing is otherwise but
 * later.
 */
final class HeadStart {

  private final Optional<FutureTask<RulesAhead>> task;

  private HeadStart(Optional<FutureTask<RulesAhead>> task) {
    this.task = task;
  }

  /** Nothing was begun. */
  static HeadStart none() {
    return new HeadStart(Optional.empty());
  }

  /** Begins, if what these arguments ask for needs rules, and there is a processor to spare. */
  static HeadStart of(String... args) {
    List<String> words = List.of(args);
    boolean replays =
        words.size() > 1 && words.get(0).equals("replay") && !words.contains("--only");
    return replays && Runtime.getRuntime().availableProcessors() > 1
        ? begun(words.stream().anyMatch(word -> word.startsWith("--policy")))
        : none();
  }

  /** Begins; where there are other rules too, engines need what only all of them make together. */
  static HeadStart begun(boolean others) {
    FutureTask<RulesAhead> task = new FutureTask<>(() -> bundled(others));
    Thread thread = new Thread(task, "head start");
    thread.setDaemon(true);
    thread.start();
    openJar();
    return new HeadStart(others ? Optional.empty() : Optional.of(task));
  }

  private static RulesAhead bundled(boolean others) {
    CompiledRules rules = BundledRules.load();
    Set<String> first = BundledRules.first();
    return others ? RulesAhead.loaded(rules, first) : RulesAhead.ready(rules, first);
  }

  /** Both threads will need it, which takes long; the other one can do without it at first. */
  private static void openJar() {
    if (HeadStart.class.getResource("HeadStart.class") == null) {
      throw new IllegalStateException("this class is not where it was loaded from");
    }
  }

  /** Whether rules are made ready that an engine can take as they are. */
  boolean isUnderWay() {
    return task.isPresent();
  }

  /** A new engine that knows nothing yet, as {@link TriageEngine#of} makes it. */
  TriageEngine engine(Policy policy) {
    return task.flatMap(HeadStart::result)
        .map(rules -> rules.start(policy))
        .orElseGet(() -> TriageEngine.of(policy));
  }

  /** Empty if it failed: whoever needs the rules will fail as well, and say why. */
  private static Optional<RulesAhead> result(FutureTask<RulesAhead> task) {
    try {
      return Optional.of(task.get());
    } catch (ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
