package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
   * Whether a node that is not ready is a newcomer: it never has been, and joined a moment before.
   *
   * @param joined whether it has ever been ready
   * @param created when it joined, in epoch milliseconds; 0 if that is not known
   * @param since since when it is not ready, in epoch milliseconds
   * @return true if it has still some time to be ready
   */
  public boolean isNew(boolean joined, long created, long since) {
    return !joined && created > 0 && since - created < joinMillis();
  }

  /**
   * Whether a node comes and goes: it ceased to be ready often enough within the time, each time
   * for less than it takes to be down, and has not stayed as it was for long in between.
   *
   * @param all when it was not ready, the latest last
   * @param created when it joined, in epoch milliseconds; 0 if that is not known
   * @param down how long it takes to be down, in milliseconds
   * @return true if it does
   */
  public boolean comesAndGoes(List<Node.Fall> all, long created, long down) {
    List<Node.Fall> counted =
        all.stream()
            .filter(fall -> fall.lasted() < down && !isNew(fall.joined(), created, fall.at()))
            .toList();
    int run = 0;
    for (int i = counted.size() - 1; i >= 0 && isOfRun(counted, i); i--) {
      run++;
    }
    return run >= falls;
  }

  private boolean isOfRun(List<Node.Fall> all, int index) {
    long at = all.get(index).at();
    boolean last = index == all.size() - 1;
    return last
        || (all.get(index + 1).at() - at < steadyMillis()
            && at > all.get(all.size() - 1).at() - within.toMillis());
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
}
