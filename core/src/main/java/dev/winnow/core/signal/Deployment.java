package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * Somebody brought a version out. Immutable, safe for use by several threads.
 *
 * @param service of what, such as {@code exoticplant}
 * @param version which version, such as {@code 2.4.0}
 * @param environment where it was brought, such as {@code production}; possibly empty
 * @param by who did it; possibly empty
 * @param changes what is new in it, one line each, as people write the first line of a commit:
 *     {@code feat: PLANT-12 seed calendar}; possibly none
 * @param at when
 * @param source where it came from, possibly empty
 */
public record Deployment(
    @JsonProperty(required = true) String service,
    @JsonProperty(required = true) String version,
    String environment,
    String by,
    List<String> changes,
    Instant at,
    String source)
    implements Signal {

  /**
   * Checks that it is of something.
   *
   * @throws IllegalArgumentException if the service or the version is blank
   */
  public Deployment {
    if (service.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a deployment needs a service and a version");
    }
    changes = List.copyOf(changes);
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Deployment takenAt(Instant when) {
    return new Deployment(service, version, environment, by, changes, when, source);
  }
}
