package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.signal.Labels;

/**
 * A problem that lasts for as long as the reasons for it stand, and people should know of. While it
 * stands, it is an incident; when it goes, that ends. Rules say which there are, and in what words.
 * Immutable.
 *
 * @param key what makes it the same incident next time, readable
 * @param name the incident's name
 * @param about what it is about: a target, or the id of a decision
 * @param labels the incident's labels
 * @param annotations what people should read
 * @param severity how severe it is
 */
public record Problem(
    String key, String name, String about, Labels labels, Labels annotations, String severity) {

  /**
   * A problem that its name and labels tell from others.
   *
   * @param name the incident's name
   * @param about what it is about
   * @param labels the incident's labels
   * @param summary what people should read
   * @param severity how severe it is
   * @return one problem for each name and labels
   */
  public static Problem of(
      String name, String about, Labels labels, String summary, String severity) {
    return new Problem(
        IncidentKey.of(name, labels), name, about, labels, Labels.of("summary", summary), severity);
  }

  /**
   * A problem that its name and what it is about tell from others, whatever its labels.
   *
   * @param name the incident's name
   * @param about what it is about
   * @param labels the incident's labels
   * @param annotations what people should read: a {@code summary}, and more
   * @param severity how severe it is
   * @return one problem for each name and what it is about
   */
  public static Problem about(
      String name, String about, Labels labels, Labels annotations, String severity) {
    String key = IncidentKey.of(name, Labels.of("about", about));
    return new Problem(key, name, about, labels, annotations, severity);
  }

  /** The problem in words. */
  @Override
  public String toString() {
    String summary = annotations.value("summary");
    return summary.isEmpty() ? key : name + ": " + summary;
  }
}
