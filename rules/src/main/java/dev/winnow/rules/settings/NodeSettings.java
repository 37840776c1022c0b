package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a node that is not down is a ticket all the same. Immutable.
 *
 * @param join how long a new node may take to be ready for the first time
 * @param falls how often a node may cease to be ready ...
 * @param within ... in what time
 * @param steady for how long it must then stay as it is to be believed
 * @param conditions the conditions of a node that are a trouble if they are true
 * @param pendingFor for how long one of them must be true
 * @param severity how severe all that is
 */
public record NodeSettings(
    Duration join,
    int falls,
    Duration within,
    Duration steady,
    List<String> conditions,
    @JsonProperty("for") Duration pendingFor,
    String severity) {

  /** Checks that a node may cease to be ready at least once. */
  public NodeSettings {
    Check.that(falls > 0, "\"falls\" must be at least 1");
  }

  /**
   * How long a new node may take.
   *
   * @return milliseconds
   */
  public long joinMillis() {
    return join.toMillis();
  }

  /**
   * In what time a node may cease to be ready so often.
   *
   * @return milliseconds
   */
  public long withinMillis() {
    return within.toMillis();
  }

  /**
   * For how long it must stay as it is.
   *
   * @return milliseconds
   */
  public long steadyMillis() {
    return steady.toMillis();
  }

  /**
   * Which conditions of a node are a trouble.
   *
   * @param found the conditions that are true, with their reasons
   * @return their names, in the order of the settings; empty if none is
   */
  public String troubles(Labels found) {
    return String.join(", ", named(found));
  }

  private List<String> named(Labels found) {
    List<String> names = new ArrayList<>(conditions);
    names.removeIf(name -> !found.containsKey(name));
    return names;
  }

  /**
   * From when on the conditions of a node have lasted long enough.
   *
   * @param node the node
   * @return in epoch milliseconds: that of the first of them
   */
  public long lastsUntil(Node node) {
    return named(node.getConditions()).stream().mapToLong(node::sinceOf).min().orElse(0)
        + pendingFor.toMillis();
  }

  /**
   * The labels of an incident of a node.
   *
   * @param node the node's name
   * @return node and severity
   */
  public Labels labels(String node) {
    return Labels.of(Map.of("node", node, "severity", severity));
  }
}
