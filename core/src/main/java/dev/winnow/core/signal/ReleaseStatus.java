package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What Helm remembers of a release. It comes when something of it has changed. Immutable, safe for
 * use by several threads.
 *
 * @param namespace its namespace
 * @param release its name
 * @param revisions its revisions, the oldest first; empty once it is gone
 * @param at when
 * @param source where it came from, possibly empty
 */
public record ReleaseStatus(
    @JsonProperty(required = true) String namespace,
    @JsonProperty(required = true) String release,
    @JsonProperty(required = true) List<Revision> revisions,
    Instant at,
    String source)
    implements Sample {

  /**
   * Keeps its own copy of the revisions, in order.
   *
   * @throws IllegalArgumentException if a name is missing
   */
  public ReleaseStatus {
    if (namespace.isBlank() || release.isBlank()) {
      throw new IllegalArgumentException("a release's status needs a namespace and a release");
    }
    revisions = revisions.stream().sorted(Comparator.comparing(Revision::number)).toList();
  }

  /**
   * The release with its namespace.
   *
   * @return such as {@code sre/release/upcommerce}
   */
  public String subject() {
    return namespace + "/release/" + release;
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
