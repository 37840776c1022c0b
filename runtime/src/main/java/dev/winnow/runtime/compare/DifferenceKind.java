package dev.winnow.runtime.compare;

import java.util.Comparator;

/**
 * As what a difference is counted. Immutable.
 *
 * @param of what it is: {@code ticket}, {@code page}, {@code notice} or {@code action}
 * @param how {@code only-live}, {@code only-shadow}, or what of it is otherwise, such as {@code
 *     priority}
 */
public record DifferenceKind(String of, String how) implements Comparable<DifferenceKind> {

  private static final Comparator<DifferenceKind> ORDER =
      Comparator.comparing(DifferenceKind::of).thenComparing(DifferenceKind::how);

  @Override
  public int compareTo(DifferenceKind other) {
    return ORDER.compare(this, other);
  }
}
