package dev.winnow.k8s.act;

import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.signal.Revision;
import dev.winnow.k8s.helm.HelmRelease;
import java.util.Optional;

/**
 * Rolls a Helm release back, if it is still at the revision at which it was when that was decided.
 * What Helm keeps in the cluster tells what to do, and afterwards whether it was done.
 */
final class RollingBack {

  private final RollbackRelease action;
  private final Api api;
  private final Helm helm;
  private final WithoutHelm withoutHelm;

  RollingBack(RollbackRelease action, Api api, Helm helm, WithoutHelm withoutHelm) {
    this.action = action;
    this.api = api;
    this.helm = helm;
    this.withoutHelm = withoutHelm;
  }

  Told attempt() {
    ReleaseHistory history = read();
    Optional<Told> end = alreadyOrNever(history);
    if (end.isPresent()) {
      return end.get();
    }
    HelmRelease current = history.current().orElseThrow();
    HelmRelease target = history.revision(action.revision()).orElseThrow();
    Optional<String> missing = helm.missing();
    return missing.isPresent()
        ? withoutHelm.attempt(current, target, missing.get())
        : verified(helm.rollback(action));
  }

  private ReleaseHistory read() {
    return ReleaseHistory.of(api.releaseSecrets(action.namespace(), action.release()));
  }

  /** What to say without doing anything; empty if the release is to be rolled back. */
  private Optional<Told> alreadyOrNever(ReleaseHistory history) {
    if (history.current().isEmpty()) {
      return refused("there is no release " + action.release());
    }
    Optional<Revision> done = history.rolledBack(action.revision(), action.from());
    if (done.isPresent()) {
      return Optional.of(Told.done(became(done.get()) + ", before"));
    }
    Revision current = history.current().get().revision();
    if (history.pending().isPresent()) {
      return refused(
          "another operation of Helm is under way: revision " + in(history.pending().get()));
    }
    if (current.number() != action.from()) {
      return refused("it is at revision " + current.number() + " meanwhile");
    }
    Optional<HelmRelease> target = history.revision(action.revision());
    if (target.isEmpty()) {
      return refused("Helm keeps revision " + action.revision() + " no more");
    }
    return target.get().revision().deployed()
        ? Optional.empty()
        : refused("it was never good: revision " + in(target.get().revision()));
  }

  /** Only what Helm wrote into the cluster counts, whatever the program said. */
  private Told verified(Helm.Ended ended) {
    ReleaseHistory history = read();
    Optional<Revision> done = history.rolledBack(action.revision(), action.from());
    if (done.isPresent()) {
      return Told.done(became(done.get()));
    }
    String problem =
        about()
            + ": "
            + ended.problem()
            + history
                .newerThan(action.from())
                .map(left -> "; it left revision " + in(left))
                .orElse("")
            + "; by hand: "
            + action.commandLine();
    if (ended.mayPass() && history.newerThan(action.from()).isEmpty()) {
      throw new PassingTrouble(problem);
    }
    return Told.failed(problem);
  }

  private Optional<Told> refused(String why) {
    return Optional.of(Told.refused(about() + " is not rolled back: " + why));
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
