package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.GoodRevision;
import dev.winnow.core.fact.cluster.Release;
import dev.winnow.core.fact.incident.Canary;
import dev.winnow.core.fact.incident.RollbackBlocked;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Revision;
import java.util.List;
import java.util.stream.Stream;

/** Which workloads are canaries, and of which release. Immutable, safe for several threads. */
public final class CanaryTable {

  private final CanarySettings settings;
  private final boolean noNames;
  private final NamePattern names;
  private final List<Matcher> matchers;
  private final GoodRevision good;

  /**
   * A table.
   *
   * @param settings which workloads are canaries
   */
  public CanaryTable(CanarySettings settings) {
    this.settings = settings;
    this.noNames = settings.names().isEmpty();
    this.names = NamePattern.of(noNames ? "none" : settings.names());
    this.matchers = settings.match().stream().map(Matcher::parse).toList();
    this.good = new GoodRevision(settings.good());
  }

  /**
   * Whether a workload is a canary.
   *
   * @param workload as kubectl writes it, such as {@code deployment/upcommerce-canary-app}
   * @param labels its labels
   * @return true if its name or its labels say so
   */
  public boolean picks(String workload, Labels labels) {
    String name = nameOf(workload);
    return (!noNames && names.matches(name))
        || (!matchers.isEmpty() && matchers.stream().allMatch(one -> one.matches(name, labels)));
  }

  /**
   * Of which release a canary is.
   *
   * @param workload as kubectl writes it
   * @param labels its labels
   * @param annotations its annotations
   * @return the release's name: as an annotation or a label says, otherwise the canary's own name
   *     without its suffix
   */
  public String releaseOf(String workload, Labels labels, Labels annotations) {
    String name = nameOf(workload);
    String own =
        name.endsWith(settings.suffix())
            ? name.substring(0, name.length() - settings.suffix().length())
            : name;
    return Stream.concat(
            settings.releaseAnnotations().stream().map(annotations::value),
            settings.releaseLabels().stream().map(labels::value))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(own);
  }

  /**
   * To which revision a release can go back: the newest before the present one that was good, and
   * is not the same as one that turned out to be bad.
   *
   * @param revisions its revisions, the oldest first
   * @param bad the numbers of those that turned out to be bad
   * @return 0 if there is none
   */
  public int goodOf(List<Revision> revisions, List<Integer> bad) {
    return good.of(revisions, bad);
  }

  /**
   * Why a release cannot go back to any revision, for people.
   *
   * @param revisions its revisions, the oldest first
   * @return such as {@code no earlier revision was good}
   */
  public String nothingGood(List<Revision> revisions) {
    int uninstalled = GoodRevision.uninstalled(revisions);
    return uninstalled > 0
        ? "it was uninstalled at revision "
            + uninstalled
            + ", and no revision since then was good: there is nothing to go back to"
        : "no earlier revision was good";
  }

  /**
   * What stands against a rollback of the release of a canary.
   *
   * @param canary the canary
   * @param known what is known of its release: a {@link Release}, or nothing
   * @param seen when the canary was unstable last, in epoch milliseconds
   * @return what does, with an empty reason if nothing does
   */
  public RollbackBlocked blocked(Canary canary, List<?> known, long seen) {
    if (canary.owned()) {
      return blocked("owned", canary.owner());
    }
    return known.stream()
        .filter(Release.class::isInstance)
        .map(Release.class::cast)
        .findFirst()
        .map(release -> blocked(release, seen))
        .orElseGet(() -> blocked("no-release", ""));
  }

  private RollbackBlocked blocked(Release release, long seen) {
    if (release.isPending()) {
      return blocked("pending", "");
    }
    if (goodOf(release.getRevisions(), release.getBad()) == 0) {
      return new RollbackBlocked("no-revision", nothingGood(release.getRevisions()));
    }
    return release.getCurrentAt() > seen ? blocked("newer", "") : new RollbackBlocked("", "");
  }

  private RollbackBlocked blocked(String reason, String owner) {
    String words = settings.blocked().getOrDefault(reason, reason);
    return new RollbackBlocked(reason, words.replace("{owner}", owner));
  }

  private static String nameOf(String workload) {
    return workload.substring(workload.indexOf('/') + 1);
  }

  @Override
  public String toString() {
    return "the table of canaries";
  }
}
