package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What else people should read of a problem: what another policy knows of it. Immutable.
 *
 * @param key the {@linkplain Problem#key key} of the problem
 * @param place where it stands among other remarks: the least comes first
 * @param text half a sentence
 */
public record Remark(String key, int place, String text) {

  private static final Comparator<Remark> ORDER =
      Comparator.comparingInt(Remark::place).thenComparing(Remark::text);

  /**
   * What people should read, with remarks after it.
   *
   * @param words a {@code summary}, and more
   * @param remarks remarks, in any order
   * @return the same with all of them in its summary
   */
  public static Labels after(Labels words, List<?> remarks) {
    String more =
        remarks.stream()
            .map(Remark.class::cast)
            .sorted(ORDER)
            .map(Remark::text)
            .collect(Collectors.joining("; "));
    return words.with(
        "summary",
        Stream.of(words.value("summary"), more)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ")));
  }

  /** The remark in words. */
  @Override
  public String toString() {
    return "a remark on " + key + ": " + text;
  }
}
