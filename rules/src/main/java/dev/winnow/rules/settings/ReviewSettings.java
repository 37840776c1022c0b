package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * When incidents are closed because nothing more is heard of them, and what is remembered beyond
 * them is forgotten. Immutable.
 *
 * @param quiet after how long
 * @param sources after how long at least where who tells of them tells their ends too, by the
 *     source
 * @param acknowledged after how long, since somebody took its ticket on
 * @param forget after how long, since it last came, a value that the policy has no word for is
 *     forgotten, and what people have said of a problem
 */
public record ReviewSettings(
    Duration quiet, Map<String, Duration> sources, Duration acknowledged, Duration forget) {

  /** Checks that incidents are not closed at once, and keeps its own copy. */
  public ReviewSettings {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    Check.that(!quiet.isZero(), "\"quiet\" must be more than 0");
    Check.that(
        sources.values().stream().noneMatch(Duration::isZero),
        "each of \"sources\" must be more than 0");
  }

  /**
   * After how long.
   *
   * @param source who told of the incident; possibly empty
   * @return milliseconds
   */
  public long quietMillis(String source) {
    return quietFor(source).toMillis();
  }

  /**
   * After how long since somebody took its ticket on.
   *
   * @return milliseconds
   */
  public long acknowledgedMillis() {
    return acknowledged.toMillis();
  }

  /**
   * After how long, for people.
   *
   * @param source who told of the incident; possibly empty
   * @return words such as {@code 1 day}
   */
  public String quietWords(String source) {
    return Words.spoken(quietFor(source));
  }

  /** Without the many sources: it is among the reasons of what is closed. */
  @Override
  public String toString() {
    return "ReviewSettings[quiet=%s, acknowledged=%s]".formatted(quiet, acknowledged);
  }

  private Duration quietFor(String source) {
    Duration known = sources.getOrDefault(source, quiet);
    return known.compareTo(quiet) > 0 ? known : quiet;
  }
}
