package dev.winnow.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What people should know of how their input was read: each thing once, with how often it came. For
 * one thread.
 */
final class Notices {

  private static final int MOST = 50;

  /** How often a thing came, and the sentence for it. */
  private static final class Counted {
    private final LongFunction<String> sentence;
    private long count;

    Counted(LongFunction<String> sentence) {
      this.sentence = sentence;
    }
  }

  private final Map<String, Counted> all = new LinkedHashMap<>();
  private long more;

  /** Says a thing, once. */
  void add(String sentence) {
    count(sentence, 1, count -> sentence);
  }

  /**
   * Counts a thing that may come often.
   *
   * @param key what makes it one thing
   * @param times how often it came now
   * @param sentence what to say, by how often it came
   */
  void count(String key, long times, LongFunction<String> sentence) {
    Counted counted = all.get(key);
    if (counted == null && all.size() < MOST) {
      counted = new Counted(sentence);
      all.put(key, counted);
    }
    if (counted == null) {
      more += times;
    } else {
      counted.count += times;
    }
  }

  /** The sentences, in the order in which the things came first. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    all.values().forEach(one -> sentences.add(one.sentence.apply(one.count)));
    if (more > 0) {
      sentences.add("And " + more + " more remarks of this kind were left out.");
    }
    return sentences;
  }
}
