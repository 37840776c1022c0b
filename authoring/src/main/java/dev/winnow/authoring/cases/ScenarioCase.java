package dev.winnow.authoring.cases;

import dev.winnow.text.yaml.YamlFile;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One case: what happens, and what is expected. Immutable, safe for use by several threads.
 *
 * <p>Made by {@link CaseFile}, run by {@link CaseRunner}.
 */
public final class ScenarioCase {

  private final String file;
  private final int line;
  private final String name;
  private final List<YamlFile> settings;
  private final List<Event> events;
  private final Duration until;
  private final List<Expectation> expected;

  ScenarioCase(
      String file,
      int line,
      String name,
      List<YamlFile> settings,
      List<Event> events,
      Duration until,
      List<Expectation> expected) {
    this.file = file;
    this.line = line;
    this.name = name;
    this.settings = List.copyOf(settings);
    this.events = List.copyOf(events);
    this.until = until;
    this.expected = List.copyOf(expected);
  }

  /**
   * The file that the case is written in.
   *
   * @return its name
   */
  public String file() {
    return file;
  }

  /**
   * Where the case begins.
   *
   * @return the line, from 1
   */
  public int line() {
    return line;
  }

  /**
   * What the case shows, as a sentence.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * The rules that are expected to fire.
   *
   * @return their ids
   */
  public Set<String> fired() {
    return all(Expectation::fired);
  }

  /**
   * The rules that are expected not to fire.
   *
   * @return their ids
   */
  public Set<String> notFired() {
    return all(Expectation::notFired);
  }

  /** The settings over those of the policy, the undermost first. */
  List<YamlFile> settings() {
    return settings;
  }

  /** What happens, in the order in which the engine hears of it. */
  List<Event> events() {
    return events;
  }

  /** How far time goes in the end. */
  Duration until() {
    return until;
  }

  /** What is expected: what has a time first, in the order of time. */
  List<Expectation> expected() {
    return expected;
  }

  private Set<String> all(Function<Expectation, Set<String>> rules) {
    Set<String> all = new LinkedHashSet<>();
    expected.forEach(one -> all.addAll(rules.apply(one)));
    return all;
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + name;
  }
}
