package dev.winnow.core.decision;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that are put into words when somebody reads them: most are never read. They are the same
 * whenever that is. Immutable for those who read them, safe for use by several threads.
 */
public final class Reasons extends AbstractList<Because> implements RandomAccess {

  private @Nullable Supplier<List<Because>> later;
  private @Nullable List<Because> words;

  private Reasons(Supplier<List<Because>> later) {
    this.later = later;
  }

  /**
   * Reasons that are not in words yet.
   *
   * @param words puts them into words, the same whenever and by whichever thread it is asked; asked
   *     once
   * @return the reasons
   */
  public static List<Because> later(Supplier<List<Because>> words) {
    return new Reasons(words);
  }

  /** Reasons as a decision keeps them, which nobody can change. */
  static List<Because> kept(List<Because> reasons) {
    return reasons instanceof Reasons ? reasons : List.copyOf(reasons);
  }

  private synchronized List<Because> words() {
    Supplier<List<Because>> put = later;
    if (put != null) {
      words = List.copyOf(put.get());
      later = null;
    }
    return Objects.requireNonNull(words);
  }

  @Override
  public Because get(int index) {
    return words().get(index);
  }

  @Override
  public int size() {
    return words().size();
  }
}
