package dev.winnow.k8s;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times as the API writes them. */
final class Times {

  private Times() {}

  /** Empty where there is none, or none that can be read: a cluster's slip is no reason to stop. */
  static Optional<Instant> read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Instant> latest(Stream<Optional<Instant>> times) {
    return times.flatMap(Optional::stream).max(Comparator.naturalOrder());
  }
}
