package dev.winnow.rules.settings;

import java.util.List;

/**
 * A word, or several that follow each other, as settings name them. Immutable.
 *
 * @param joined its words written together, in lower case
 * @param plural the same of several; as it is if it is too short for that
 */
record Phrase(String joined, String plural) {

  private static final int SHORTEST_PLURAL = 3;

  /**
   * A phrase.
   *
   * @param text one word or several
   * @throws IllegalArgumentException if it has no word, or too many
   */
  static Phrase of(String text) {
    List<String> words = AlertWords.split(text);
    Check.that(!words.isEmpty(), "\"" + text + "\" has no letter and no digit");
    Check.that(
        words.size() <= AlertWords.LONGEST,
        "\"" + text + "\" has more than " + AlertWords.LONGEST + " words");
    String joined = String.join("", words);
    return new Phrase(joined, joined.length() < SHORTEST_PLURAL ? joined : joined + "s");
  }

  static List<Phrase> all(List<String> texts) {
    return texts.stream().map(Phrase::of).toList();
  }

  static void check(List<String> texts) {
    Check.that(!texts.isEmpty(), "a row needs at least one word");
    all(texts);
  }
}
