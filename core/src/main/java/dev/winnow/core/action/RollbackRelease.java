package dev.winnow.core.action;

import java.util.List;
import java.util.Optional;

/**
 * A Helm release is to go back to an earlier revision. Immutable, safe for use by several threads.
 *
 * @param namespace its namespace
 * @param release its name
 * @param revision to which revision
 * @param from at which revision it must be before; if it is at another by then, nothing is done
 */
public record RollbackRelease(String namespace, String release, int revision, int from)
    implements Action {

  /**
   * Checks the names and numbers.
   *
   * @throws IllegalArgumentException if a name is not one that Kubernetes allows, or the revision
   *     is not before the present one
   */
  public RollbackRelease {
    Names.namespace(namespace);
    Names.name(release);
    if (revision < 1 || revision >= from) {
      throw new IllegalArgumentException(
          "a release goes back to an earlier revision, not from " + from + " to " + revision);
    }
  }

  @Override
  public String name() {
    return "rollback-release";
  }

  @Override
  public String target() {
    return namespace + "/release/" + release;
  }

  @Override
  public List<String> command() {
    return List.of("helm", "rollback", release, Integer.toString(revision), "-n", namespace);
  }

  @Override
  public Optional<Action> opposite() {
    return Optional.empty();
  }

  /** The action in words. */
  @Override
  public String toString() {
    return "roll " + target() + " back to revision " + revision;
  }
}
