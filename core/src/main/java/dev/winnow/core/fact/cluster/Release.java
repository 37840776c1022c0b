package dev.winnow.core.fact.cluster;

import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Times;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.api.definition.type.Modifies;

/**
 * What is known of a Helm release: as its latest status says, and what rules say of its revisions.
 * One thread at a time.
 */
public final class Release implements Fact {

  /** What the engine keeps of it: the latest status. */
  public static final StateType<Release> STATE =
      StateType.of(Release.class)
          .from(ReleaseStatus.class, ReleaseStatus::subject, Release::of, Release::after);

  private static final GoodRevision GOOD = new GoodRevision(List.of("deployed", "superseded"));

  private String subject = "";
  private String namespace = "";
  private String release = "";
  private List<Revision> revisions = new ArrayList<>();
  private List<Integer> bad = new ArrayList<>();
  private long seenAt = 0;
  private long heardAt = 0;

  private Release() {}

  @Override
  public String id() {
    return subject;
  }

  /** As the first status of a release says. */
  static Optional<Release> of(ReleaseStatus status) {
    Release release = new Release();
    release.subject = status.subject();
    release.namespace = status.namespace();
    release.release = status.release();
    release.revisions = status.revisions();
    release.seenAt = status.atMillis();
    release.heardAt = status.atMillis();
    return Optional.of(release);
  }

  /** As a further status says. */
  StateChange after(ReleaseStatus status) {
    long at = status.atMillis();
    if (at < Math.max(heardAt, seenAt)) {
      return StateChange.OLDER;
    }
    heardAt = at;
    if (!status.revisions().equals(revisions)) {
      revisions = status.revisions();
      seenAt = at;
    }
    return StateChange.KEPT;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return "release " + subject + " at revision " + getCurrent();
  }

  /**
   * At which revision it is.
   *
   * @return the newest; 0 if there is none
   */
  public int getCurrent() {
    return newest().map(Revision::number).orElse(0);
  }

  /**
   * Since when it is at that revision.
   *
   * @return epoch milliseconds; 0 if there is none
   */
  public long getCurrentAt() {
    return newest().map(one -> Times.millis(one.updatedAt())).orElse(0L);
  }

  /**
   * Whether the newest revision is deployed.
   *
   * @return false if it failed or is pending, or there is none
   */
  public boolean isDeployed() {
    return newest().map(Revision::deployed).orElse(false);
  }

  /**
   * Whether an operation of Helm is still going on. An older revision that is pending is what an
   * operation that was killed has left: Helm goes on after the newest, and never looks at it again.
   *
   * @return true while the newest revision is pending
   */
  public boolean isPending() {
    return newest().map(Revision::pending).orElse(false);
  }

  /**
   * To which revision it can go back: the newest before the present one that was good, and is not
   * the same as one that turned out to be bad.
   *
   * @return its number; 0 if there is none
   */
  public int getLastGood() {
    return GOOD.of(revisions, bad);
  }

  /**
   * The action that takes it back to the {@linkplain #getLastGood last good} revision.
   *
   * @return the action
   * @throws IllegalArgumentException if there is none
   */
  public RollbackRelease rollback() {
    return new RollbackRelease(namespace, release, getLastGood(), getCurrent());
  }

  private Optional<Revision> newest() {
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }

  /**
   * Whether a revision turned out to be bad.
   *
   * @param revision its number
   * @return true if the release was taken back from it
   */
  public boolean knowsBad(int revision) {
    return bad.contains(revision);
  }

  /**
   * Changes: a revision has turned out to be bad. Those that are gone are forgotten.
   *
   * @param revision its number
   */
  @Modifies({"bad", "lastGood"})
  public void markBad(int revision) {
    List<Integer> more = new ArrayList<>(bad);
    more.add(revision);
    Set<Integer> there = new HashSet<>(revisions.stream().map(Revision::number).toList());
    more.removeIf(one -> one != revision && !there.contains(one));
    bad = more;
  }

  /**
   * Its namespace and name: {@code sre/release/upcommerce}.
   *
   * @return its namespace and name
   */
  public String getSubject() {
    return subject;
  }

  /**
   * Whether what is expected of an action on it is so.
   *
   * @param run the action
   * @return true if a newer revision than the one that was taken back is deployed
   */
  public boolean asAsked(ActionRun run) {
    return isDeployed() && getCurrent() > run.getFrom();
  }

  /** {@return its namespace} */
  public String getNamespace() {
    return namespace;
  }

  /** {@return its name} */
  public String getRelease() {
    return release;
  }

  /** {@return its revisions, the oldest first} */
  public List<Revision> getRevisions() {
    return revisions;
  }

  /** {@return the numbers of the revisions that turned out to be bad} */
  public List<Integer> getBad() {
    return bad;
  }

  /** {@return when its revisions last changed, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }
}
