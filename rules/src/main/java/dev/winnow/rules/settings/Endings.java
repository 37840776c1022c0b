package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks up what is written together without a capital, such as {@code mysqldown} and {@code
 * DISKFULL}. Immutable.
 *
 * @param endings what may be written behind
 * @param known the words that may stand before it, in lower case
 */
record Endings(List<String> endings, Set<String> known) {

  /**
   * Words of which those that end so are broken up.
   *
   * @param words words in lower case
   * @return the words, in their order
   */
  List<String> apart(List<String> words) {
    List<String> apart = new ArrayList<>();
    words.forEach(word -> apart.addAll(apart(word)));
    return apart;
  }

  /** Only a word that means nothing as it is, before an ending only one that does: no shutdown. */
  private List<String> apart(String word) {
    if (!known.contains(word)) {
      for (String ending : endings) {
        String before = word.substring(0, Math.max(0, word.length() - ending.length()));
        if (word.endsWith(ending) && known.contains(before)) {
          return List.of(before, ending);
        }
      }
    }
    return List.of(word);
  }
}
