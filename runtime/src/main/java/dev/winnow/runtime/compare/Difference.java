package dev.winnow.runtime.compare;

import dev.winnow.core.signal.Worded;
import java.util.List;

/**
 * What is otherwise in one outcome than in another. Immutable.
 *
 * @param change how it came to be so
 * @param of what it is: {@code ticket}, {@code page}, {@code notice} or {@code action}
 * @param properties what of it is otherwise, such as {@code priority}; none unless it has changed
 * @param text what it is, for people
 */
public record Difference(Change change, String of, List<String> properties, String text) {

  /** How something came to be otherwise. */
  public enum Change implements Worded {
    /** It is there, and was not before. */
    GAINED("gained"),
    /** It was there before. */
    LOST("lost"),
    /** It is there in both, and something of it is otherwise. */
    CHANGED("changed");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps its own copy of the names. */
  public Difference {
    properties = List.copyOf(properties);
  }
}
