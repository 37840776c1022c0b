package dev.winnow.rules.settings;

import java.util.List;

/**
 * What people read first of an incident. Immutable.
 *
 * @param labels the labels that say what is broken, the most telling first
 * @param ignore an expression for labels that never do; those that say where it is do neither
 * @param except where labels are not of what is broken
 * @param most how many labels are shown at most
 * @param longest how many characters of a label's value are shown at most
 * @param summaries the annotations that say what is the matter, the first that is there counts
 * @param summary how many characters of it are shown at most
 * @param noise an expression for parts of it that are left out
 * @param placeholders an expression for what stands where nobody has written anything yet
 */
public record WordingSettings(
    List<String> labels,
    String ignore,
    List<WordingRow> except,
    int most,
    int longest,
    List<String> summaries,
    int summary,
    String noise,
    String placeholders) {

  /** Checks the expressions and numbers. */
  public WordingSettings {
    NamePattern.of(ignore);
    NamePattern.of(placeholders);
    Check.expression(noise);
    Check.that(most >= 0 && most <= 10, "\"most\" must be 0 to 10");
    Check.that(longest >= 10 && longest <= 200, "\"longest\" must be 10 to 200");
    Check.that(summary >= 0 && summary <= 1000, "\"summary\" must be 0 to 1000");
  }

  /** What stands where nobody has written anything yet. */
  NamePattern placeholder() {
    return NamePattern.of(placeholders);
  }
}
