package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The words of an alert's name, however it is written: {@code KubeAPIDown}, {@code kube-api-down},
 * {@code KUBE_API_DOWN} and {@code Kube API: down} have the same three.
 *
 * <p>A word ends where a capital begins the next one, where letters turn into digits, and at
 * everything else. As products are written in many ways (MySQL, PostgreSQL, HAProxy, K8s, EC2),
 * phrases are looked for in words that follow each other, written together. A word is there in the
 * plural too. Immutable.
 */
final class AlertWords {

  /** How many words a phrase may have. */
  static final int LONGEST = 6;

  /** How many words of a name are read; the rest of a longer one is not. */
  private static final int READ = 60;

  private static final int NOWHERE = Integer.MAX_VALUE;

  private final List<String> words;
  private final Map<String, Integer> places;

  private AlertWords(List<String> words, Map<String, Integer> places) {
    this.words = words;
    this.places = places;
  }

  /**
   * Words in which phrases can be found.
   *
   * @param words the words of a name, in their order
   * @return the words
   */
  static AlertWords of(List<String> words) {
    Map<String, Integer> places = new HashMap<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
        places.putIfAbsent(joined.append(words.get(to)).toString(), from);
      }
    }
    return new AlertWords(List.copyOf(words), places);
  }

  /**
   * Where the first of several phrases stands.
   *
   * @param phrases the phrases
   * @return the number of its first word, from 0; empty if none is there
   */
  OptionalInt place(List<Phrase> phrases) {
    int least = NOWHERE;
    for (Phrase phrase : phrases) {
      least = Math.min(least, first(phrase));
    }
    return least == NOWHERE ? OptionalInt.empty() : OptionalInt.of(least);
  }

  private int first(Phrase phrase) {
    return Math.min(
        places.getOrDefault(phrase.joined(), NOWHERE),
        places.getOrDefault(phrase.plural(), NOWHERE));
  }

  /** All phrases that are there: words that follow each other, written together. */
  Set<String> phrases() {
    return places.keySet();
  }

  /**
   * The words before a place.
   *
   * @param place the number of a word, from 0
   * @return the words, in lower case
   */
  List<String> before(int place) {
    return words.subList(0, place);
  }

  /** Whether one of several phrases is there. */
  boolean has(List<Phrase> phrases) {
    return place(phrases).isPresent();
  }

  /**
   * The words of a text, in lower case.
   *
   * @param text the text
   * @return its words in their order: each of letters alone, or of digits alone
   */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length() && words.size() < READ; at++) {
      if (at == text.length() || ends(text, at)) {
        if (Character.isLetterOrDigit(text.charAt(at - 1))) {
          words.add(lower(text, from, at));
        }
        from = at;
      }
    }
    return words;
  }

  /** Letter by letter: as a whole, some letters become a letter and a mark. */
  private static String lower(String text, int from, int to) {
    StringBuilder word = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      word.append(Character.toLowerCase(text.charAt(at)));
    }
    return word.toString();
  }

  /** Whether what stands before a place and what stands there are not of one word. */
  private static boolean ends(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    if (!Character.isLetter(before) || !Character.isLetter(here)) {
      return !(Character.isDigit(before) && Character.isDigit(here));
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    return !Character.isUpperCase(before) || (begins(text, at) && !plural(text, at + 1));
  }

  /** Whether a capital after a capital begins a word: a small letter follows. */
  private static boolean begins(String text, int at) {
    return at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
  }

  /** Whether a small letter after capitals is only their plural, as in PVCs and IPsExhausted. */
  private static boolean plural(String text, int at) {
    return text.charAt(at) == 's'
        && (at + 1 == text.length() || !Character.isLowerCase(text.charAt(at + 1)));
  }
}
