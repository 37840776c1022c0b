package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.fact.incident.Problem;

/**
 * What is the matter with a claim or an autoscaler. Immutable.
 *
 * @param name the name of the incident that this is
 * @param state the phase or the condition that says so
 * @param words what people should read of it
 * @param severity how severe it is
 * @param millis for how long it must be so, in milliseconds
 */
public record ResourceTrouble(
    String name, String state, String words, String severity, long millis) {

  /**
   * The problem that it is once it has been so for long enough.
   *
   * @param resource which claim or autoscaler
   * @return one for each of them
   */
  public Problem of(Resource resource) {
    String summary = resource.getResource() + ": " + words;
    return Problem.of(name, resource.getSubject(), resource.asLabels(), summary, severity)
        .pending(resource.sinceOf(state), millis);
  }
}
