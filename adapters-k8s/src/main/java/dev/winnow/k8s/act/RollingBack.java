package dev.winnow.k8s.act;

import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.signal.Revision;
import dev.winnow.k8s.helm.HelmRelease;
import java.time.Instant;
import java.util.Optional;

/**
 * Rolls a Helm release back, if it is still at the revision at which it was when that was decided.
 * What Helm keeps in the cluster tells what to do, and afterwards whether it was done.
 */
final class RollingBack {

  private final RollbackRelease action;
  private final Instant decided;
  private final Api api;
  private final Helm helm;
  private final WithoutHelm withoutHelm;
  private final Claims claims;

  RollingBack(
      RollbackRelease action,
      Instant decided,
      Api api,
      Helm helm,
      WithoutHelm withoutHelm,
      Claims claims) {
    this.action = action;
    this.decided = decided;
    this.api = api;
    this.helm = helm;
    this.withoutHelm = withoutHelm;
    this.claims = claims;
  }

  ActionResult attempt() {
    // Asked first: little time is to pass between the look at the release and what is done to it.
    Optional<String> missing = helm.missing();
    ReleaseHistory history = read();
    Optional<ActionResult> end = alreadyOrNever(history);
    if (end.isPresent()) {
      return end.get();
    }
    HelmRelease current = history.current().orElseThrow();
    HelmRelease target = history.revision(action.revision()).orElseThrow();
    if (missing.isPresent()) {
      ActionResult told = withoutHelm.attempt(current, target, missing.get());
      // Or the next upgrade, by somebody who has Helm, would be refused.
      claims.giveUp(target);
      return told;
    }
    claims.giveUp(target);
    return verified(helm.rollback(action));
  }

  private ReleaseHistory read() {
    return ReleaseHistory.of(api.releaseSecrets(action.namespace(), action.release()));
  }

  /** What to say without doing anything; empty if the release is to be rolled back. */
  private Optional<ActionResult> alreadyOrNever(ReleaseHistory history) {
    if (history.current().isEmpty()) {
      return refused("there is no release " + action.release());
    }
    Optional<Revision> done = history.rolledBack(action.revision(), action.from());
    if (done.isPresent()) {
      return Optional.of(
          ActionResult.done(became(done.get()) + ", before" + since(done.get(), history)));
    }
    Optional<String> changed = changed(history.current().get().revision());
    if (changed.isPresent()) {
      return refused(changed.get());
    }
    Optional<HelmRelease> target = history.revision(action.revision());
    if (target.isEmpty()) {
      return refused("Helm keeps revision " + action.revision() + " no more");
    }
    return target.get().revision().deployed()
        ? Optional.empty()
        : refused("it was never good: revision " + in(target.get().revision()));
  }

  /** What somebody else has done, or is doing, to the release. */
  private Optional<String> changed(Revision current) {
    if (current.pending()) {
      return Optional.of("another operation of Helm is under way: revision " + in(current));
    }
    if (current.number() != action.from()) {
      return Optional.of("it is at revision " + current.number() + " meanwhile");
    }
    if (current.status().equals("uninstalled")) {
      return Optional.of("it was uninstalled meanwhile");
    }
    return current.updatedAt().isAfter(decided)
        ? Optional.of("it was changed meanwhile, at " + current.updatedAt())
        : Optional.empty();
  }

  /** Only what Helm wrote into the cluster counts, whatever the program said. */
  private ActionResult verified(Helm.Ended ended) {
    ReleaseHistory history = read();
    Optional<Revision> done = history.rolledBack(action.revision(), action.from());
    if (done.isPresent()) {
      return done(done.get(), history);
    }
    String problem = about() + ": " + ended.problem();
    Optional<Revision> newer = history.newerThan(action.from());
    if (newer.isEmpty() && ended.mayPass()) {
      throw new RetryableFailure(problem + byHand());
    }
    return ActionResult.failed(problem + newer.map(RollingBack::left).orElse("") + byHand());
  }

  /**
   * Helm takes no condition: a revision that somebody made after the look at the release was rolled
   * back with it.
   */
  private ActionResult done(Revision done, ReleaseHistory history) {
    int expected = action.from() + 1;
    if (done.number() == expected) {
      return ActionResult.done(became(done) + since(done, history));
    }
    return ActionResult.failed(
        became(done)
            + "; but somebody has made revision "
            + expected
            + " in the same moment, and helm took that back too; to have it again: helm rollback "
            + action.release()
            + " "
            + (done.number() - 1)
            + " -n "
            + action.namespace());
  }

  private static String left(Revision newer) {
    if (!newer.description().startsWith("Rollback ")) {
      return "; somebody has made revision "
          + newer.number()
          + " in the same moment, which is "
          + newer.status();
    }
    return "; it left revision "
        + newer.number()
        + ", which is "
        + newer.status()
        + (newer.pending() ? ", and until that is rolled back Helm takes no upgrade" : "");
  }

  private static String since(Revision done, ReleaseHistory history) {
    return history
        .newerThan(done.number())
        .map(newer -> "; meanwhile it is at revision " + newer.number())
        .orElse("");
  }

  private Optional<ActionResult> refused(String why) {
    return Optional.of(ActionResult.refused(about() + " is not rolled back: " + why));
  }

  private String byHand() {
    return "; by hand: " + action.commandLine();
  }

  private String about() {
    return action.target();
  }

  private String became(Revision revision) {
    return about()
        + " was rolled back to revision "
        + action.revision()
        + ", which is now revision "
        + revision.number();
  }

  private static String in(Revision revision) {
    return revision.number() + " is " + revision.status();
  }
}
