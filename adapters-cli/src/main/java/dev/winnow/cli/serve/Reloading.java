package dev.winnow.cli.serve;

import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.http.Reloaded;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.service.BusyException;
import dev.winnow.runtime.service.Service;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a service go on by its files as they are now. They are read and compiled first, and the
 * policy is swapped as a whole between two signals; with errors all is refused, and what was before
 * goes on. Safe for use by several threads: one reload after the other.
 */
final class Reloading {

  /** Something beside the policy that can be read again. */
  interface Part {

    /**
     * Reads it.
     *
     * @return what makes it hold; until it is run, nothing changes
     * @throws IllegalArgumentException if something is wrong with it
     * @throws UncheckedIOException if a file cannot be read
     */
    Runnable read(ServeFile now);
  }

  private final List<Part> parts;
  private final Service service;
  private final Function<ServeFile, Policy> loader;
  private final ShadowLoading shadow;
  private final Consumer<String> notices;
  private final ServeFile started;
  private ServeFile file;
  private String hash;
  private boolean pending;

  Reloading(
      ServeFile file,
      Policy policy,
      Service service,
      Function<ServeFile, Policy> loader,
      ShadowLoading shadow,
      Consumer<String> notices,
      List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.started = file;
    this.file = file;
    this.service = service;
    this.loader = loader;
    this.shadow = shadow;
    this.notices = notices;
    hash = policy.hash();
  }

  /** What is to be done once the service runs. */
  synchronized void begin() {
    shadow.load(file);
  }

  /**
   * Reads the files again; what comes of it is said, too.
   *
   * @return what runs now
   * @throws PolicyException if they have errors
   * @throws BusyException if they are right, but cannot be taken now; {@link #isPending} then
   * @throws InterruptedException if the thread is to end
   */
  synchronized Reloaded reload() throws InterruptedException {
    boolean again = pending;
    pending = false;
    try {
      ServeFile now = ServeFile.read(started.path());
      try {
        return reload(now);
      } finally {
        shadow.load(now);
      }
    } catch (PolicyException e) {
      e.problems().stream().map(PolicyProblem::toString).forEach(notices);
      notices.accept("what was changed is refused, and what was before goes on: it has errors");
      throw e;
    } catch (BusyException e) {
      pending = true;
      if (!again) {
        notices.accept(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private Reloaded reload(ServeFile now) throws InterruptedException {
    List<Runnable> ready = new ArrayList<>();
    Policy policy = read(now, ready);
    List<String> notes = new ArrayList<>();
    waiting(now).ifPresent(notes::add);
    notes.forEach(notices);
    boolean changed = !policy.hash().equals(hash);
    // Who may do what is not put off until the journal can be written.
    ready.forEach(Runnable::run);
    file = now;
    if (changed) {
      notes.addAll(take(policy));
    }
    int rules = policy.rules().rules().size();
    notices.accept(
        "the files were read again; "
            + (changed
                ? "the policy was changed: " + rules + " rules"
                : "the policy is as it was"));
    return new Reloaded(hash, rules, changed, notes);
  }

  /** Whether it was the moment that was wrong, and not the files. */
  synchronized boolean isPending() {
    return pending;
  }

  /** What was read last. */
  synchronized ServeFile file() {
    return file;
  }

  /** Reads all, and finds all that is wrong before anything changes. */
  private Policy read(ServeFile now, List<Runnable> ready) {
    List<PolicyProblem> problems = new ArrayList<>();
    for (Part part : parts) {
      try {
        ready.add(part.read(now));
      } catch (IllegalArgumentException | UncheckedIOException e) {
        problems.addAll(now.problems(e));
      }
    }
    try {
      Policy policy = loader.apply(now);
      if (problems.isEmpty()) {
        return policy;
      }
    } catch (PolicyException e) {
      problems.addAll(e.problems());
    } catch (UncheckedIOException | IllegalStateException e) {
      problems.addAll(now.problems(e));
    }
    throw new PolicyException(problems);
  }

  /** Goes on by another policy; the rules that could not be taken over. */
  private List<String> take(Policy policy) throws InterruptedException {
    try {
      Void unused = service.change(policy).get();
      hash = policy.hash();
      return service.ask(engine -> engine.failures().stream().map(Object::toString).toList()).get();
    } catch (ExecutionException e) {
      throw notTaken(e.getCause());
    }
  }

  private RuntimeException notTaken(@Nullable Throwable why) {
    if (why instanceof BusyException || why instanceof JournalException) {
      return new BusyException(
          "the changed policy is taken as soon as that can be: " + why.getMessage(),
          started.settings().service().retry(),
          true);
    }
    return new PolicyException(
        List.of(
            new PolicyProblem(
                started.path().toString(),
                0,
                0,
                "the engine cannot go on by its policy, though tokens and secrets were taken: "
                    + why)));
  }

  private Optional<String> waiting(ServeFile now) {
    List<String> groups = started.settings().waiting(now.settings());
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s: what was changed in %s holds from the next start on"
                .formatted(now.path(), String.join(", ", groups)));
  }
}
