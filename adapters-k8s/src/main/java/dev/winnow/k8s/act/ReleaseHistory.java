package dev.winnow.k8s.act;

import dev.winnow.core.signal.Revision;
import dev.winnow.k8s.helm.DamagedReleaseException;
import dev.winnow.k8s.helm.HelmRelease;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The revisions of a Helm release that Helm still keeps.
 *
 * @param releases the newest first
 */
record ReleaseHistory(List<HelmRelease> releases) {

  /**
   * Reads them.
   *
   * @throws RejectedFailure if one of them cannot be read: then it is not known which is the newest
   */
  static ReleaseHistory of(List<Secret> secrets) {
    List<HelmRelease> found = new ArrayList<>();
    for (Secret secret : secrets) {
      if (HelmRelease.isIn(secret)) {
        found.add(read(secret));
      }
    }
    found.sort(
        Comparator.comparing((HelmRelease release) -> release.revision().number()).reversed());
    return new ReleaseHistory(List.copyOf(found));
  }

  private static HelmRelease read(Secret secret) {
    try {
      return HelmRelease.of(secret);
    } catch (DamagedReleaseException e) {
      throw new RejectedFailure(String.valueOf(e.getMessage()));
    }
  }

  /** The newest. */
  Optional<HelmRelease> current() {
    return releases.stream().findFirst();
  }

  Optional<HelmRelease> revision(int number) {
    return releases.stream().filter(release -> release.revision().number() == number).findFirst();
  }

  /** The first that came of that rollback and with which Helm was content. */
  Optional<Revision> rolledBack(int to, int from) {
    return revisions()
        .filter(revision -> revision.number() > from)
        .filter(Revision::deployed)
        .filter(revision -> revision.description().equals("Rollback to " + to))
        .reduce((later, earlier) -> earlier);
  }

  /** The newest, if it is newer than that. */
  Optional<Revision> newerThan(int number) {
    return revisions().findFirst().filter(revision -> revision.number() > number);
  }

  private Stream<Revision> revisions() {
    return releases.stream().map(HelmRelease::revision);
  }
}
