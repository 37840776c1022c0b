package dev.winnow.rules.settings;

import java.util.List;

/**
 * What is wrong where names have certain words. Immutable.
 *
 * @param words words, or several that follow each other, of which one must be in the name
 * @param type what is wrong, such as {@code latency}
 */
public record TypeRow(List<String> words, String type) {

  /** Checks that it says when it counts. */
  public TypeRow {
    Phrase.check(words);
  }
}
