package dev.winnow.documents;

import dev.winnow.documents.text.Spans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long things lasted, some of which are not over: those count as lasting longer than they were
 * seen to, as Kaplan and Meier do (1958). Immutable.
 *
 * @param spans how long each was seen, the shortest first; of the same length those that are over
 *     first
 */
record Survival(List<Span> spans) {

  /** How long something was seen to last, and whether it was over then. */
  record Span(Duration lasted, boolean over) {}

  static Survival of(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::lasted).thenComparing(span -> !span.over()));
    return new Survival(List.copyOf(sorted));
  }

  /** How long a part of all lasted at most, from 0 to 1, in words. */
  String within(double part) {
    return most(part)
        .map(Spans::of)
        .orElseGet(
            () ->
                spans.isEmpty()
                    ? "unknown"
                    : "more than " + Spans.of(spans.get(spans.size() - 1).lasted()));
  }

  /** How long a part of all lasted at most, from 0 to 1; empty if that is not known. */
  Optional<Duration> most(double part) {
    double left = 1;
    int atRisk = spans.size();
    for (Span span : spans) {
      if (span.over()) {
        left *= 1 - 1.0 / atRisk;
        if (left <= 1 - part + 1e-9) {
          return Optional.of(span.lasted());
        }
      }
      atRisk--;
    }
    return Optional.empty();
  }

  long open() {
    return spans.stream().filter(one -> !one.over()).count();
  }
}
