package dev.winnow.core.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One of a closed set that is written down by a word of its own: in JSON, in settings, in snapshots
 * and in ids. The word stays the same whatever the constant is called in Java.
 */
public interface Worded {

  /**
   * Its word.
   *
   * @return in lower case, with hyphens, such as {@code dry-run}
   */
  String word();

  /**
   * The one that a word stands for.
   *
   * @param set all that there are
   * @param word a word, in lower case
   * @param <E> what they are
   * @return the one; empty if none has this word
   */
  static <E extends Worded> Optional<E> of(E[] set, String word) {
    return Arrays.stream(set).filter(one -> one.word().equals(word)).findFirst();
  }

  /**
   * All words of a closed set.
   *
   * @param set all that there are
   * @return their words, in the order of the set
   */
  static List<String> words(Worded[] set) {
    return Arrays.stream(set).map(Worded::word).toList();
  }
}
