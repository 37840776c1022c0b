package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The signal at hand, which stays apart from the rule session while it can be told what rules make
 * of it without them seeing it. One thread at a time.
 */
final class DirectSignals {

  private final RuleSession memory;
  private final Supplier<Optional<DirectPath>> paths;
  private final long after;
  private @Nullable DirectPath path;
  private @Nullable Signal apart;
  private long taken = 0;
  private long apartSoFar = 0;

  /**
   * No signal has come.
   *
   * @param memory where signals are put in which rules must see
   * @param paths makes what rules are followed by, if they can be followed without the rule engine
   * @param after after how many signals that is worth it
   */
  DirectSignals(RuleSession memory, Supplier<Optional<DirectPath>> paths, long after) {
    this.memory = memory;
    this.paths = paths;
    this.after = after;
  }

  /** There is another session. */
  void renewed() {
    path = null;
    apart = null;
  }

  void added(Object fact) {
    DirectPath known = path;
    if (known != null) {
      known.added(fact);
    }
  }

  void removed(Object fact) {
    DirectPath known = path;
    if (known != null) {
      known.removed(fact);
    }
  }

  /**
   * Takes a signal in. Where it can be told what the rules make of it without them seeing it, that
   * is done, and the signal stays apart until it matters to a rule.
   */
  void take(Signal signal) {
    apart = null;
    DirectPath known = path();
    Optional<List<DirectSearch.Found>> matching =
        known == null || memory.log.watching().isPresent()
            ? Optional.empty()
            : known.matching(signal);
    if (known == null || matching.isEmpty() || !canFollow(known, matching.get())) {
      memory.insert(signal);
      return;
    }
    apart = signal;
    apartSoFar++;
    matching.get().forEach(found -> follow(known, found));
  }

  private static boolean canFollow(DirectPath path, List<DirectSearch.Found> matching) {
    return matching.isEmpty() || (matching.size() == 1 && path.canFollow(matching.get(0)));
  }

  /** Once it is worth it: it has to be made, and few signals come alone. */
  private @Nullable DirectPath path() {
    if (path == null && taken++ >= after) {
      path = paths.get().orElse(null);
    }
    return path;
  }

  private void follow(DirectPath known, DirectSearch.Found found) {
    memory.log.fires(found.form().name(), found.row().facts());
    try {
      DirectPath.Done done = known.follow(found);
      if (done instanceof DirectPath.Done.Changed change) {
        changed(change);
      } else {
        putsIn(known, ((DirectPath.Done.PutsIn) done).fact());
      }
    } catch (DirectTest.UnsureException e) {
      memory.log.takeBack();
      join();
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      memory.leaveOutFailed(found.form().name(), e);
    }
  }

  /** What a rule has changed is told to other rules where they would hear of it. */
  private void changed(DirectPath.Done.Changed done) {
    if (done.untold().isEmpty()) {
      memory.changedUnheard(done.fact());
    } else {
      memory.updateByRule(done.fact(), done.untold().toArray(String[]::new));
    }
  }

  /**
   * A fact is put in; an incident as its draft says.
   *
   * @throws DirectTest.UnsureException if only the rule engine can tell what that says
   */
  private void putsIn(DirectPath known, Object fact) {
    Firing opening = memory.log.current();
    if (fact instanceof Draft draft) {
      complete(
          DirectDraft.of(draft, known).orElseThrow(() -> new DirectTest.UnsureException(null)));
      Drafts.open(draft.incident(), opening, memory);
    } else {
      memory.insertBy(opening, fact);
    }
  }

  /** What rules make of the draft of an incident; empty if the rule engine has to tell. */
  Optional<DirectDraft> drafted(Incident incident) {
    DirectPath known = path;
    return known == null || memory.log.watching().isPresent()
        ? Optional.empty()
        : DirectDraft.of(new Draft(incident), known);
  }

  /** An incident is as rules have found without the rule engine. */
  void complete(DirectDraft drafted) {
    drafted.followed().forEach(rule -> memory.log.fires(rule.rule(), rule.facts()));
    Drafts.classify(drafted.draft(), memory.firings);
  }

  /**
   * Rules see the signal from now on, as if they had from the start: none of them made it.
   *
   * @return false if they do already
   */
  boolean join() {
    Signal signal = apart;
    if (signal == null) {
      return false;
    }
    apart = null;
    apartSoFar--;
    memory.insertBy(FiringLog.NONE, signal);
    return true;
  }

  /**
   * Rules see the signal if it matters to one of them now.
   *
   * @return whether they see it from now on
   */
  boolean joinIfItMatters() {
    Signal signal = apart;
    DirectPath known = path;
    return signal != null
        && known != null
        && known.matching(signal).filter(List::isEmpty).isEmpty()
        && join();
  }

  /** Whether rules do not see the signal at hand. */
  boolean isApart() {
    return apart != null;
  }

  /** How many signals rules never saw, because it could be told what they would make of them. */
  long apart() {
    return apartSoFar;
  }

  /** The signal that was taken in goes. */
  void leave(Signal signal) {
    if (apart == null) {
      memory.delete((Object) signal);
    }
    apart = null;
  }
}
