package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Reachability;
import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application that people use, and by which names it is reached. Immutable.
 *
 * @param name its name
 * @param endpoints where probes try to reach it, as they name it
 * @param hosts the hosts that it runs on, as probes name them; or null
 * @param contacts who is called at once when it is down
 */
public record Application(
    String name, List<String> endpoints, @Nullable List<String> hosts, List<String> contacts) {

  /** Checks that it can be reached and somebody is called. */
  public Application {
    Check.that(
        !name.isBlank() && !endpoints.isEmpty() && !contacts.isEmpty(),
        "an application needs a name, \"endpoints\" and \"contacts\"");
    endpoints = List.copyOf(endpoints);
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    contacts = List.copyOf(contacts);
  }

  private List<String> known() {
    return hosts == null ? List.of() : hosts;
  }

  /**
   * Whether it is reached there.
   *
   * @param target what a probe tries to reach
   * @return false if that is something else
   */
  public boolean has(String target) {
    return endpoints.contains(target);
  }

  /**
   * Whether it runs there.
   *
   * @param target what a probe tries to reach
   * @return false if that is something else
   */
  public boolean runsOn(String target) {
    return known().contains(target);
  }

  /**
   * Which incident it is if it is down.
   *
   * @return labels
   */
  public Labels labels() {
    return Labels.of("application", name);
  }

  /**
   * What people read if it is down.
   *
   * @param seen what probes see of its endpoints
   * @param ofHosts what probes see of its hosts
   * @return where it is not reached, and how its hosts are
   */
  public String down(List<Reachability> seen, List<Reachability> ofHosts) {
    return name + " cannot be reached at " + targets(seen, false) + "; " + hostWords(ofHosts);
  }

  /**
   * What people read if it is not known whether it is down.
   *
   * @param seen what probes see of its endpoints
   * @return who does not reach it, and who does
   */
  public String unclear(List<Reachability> seen) {
    String reached = targets(seen, true);
    return "it is not known whether "
        + name
        + " is down: it is not reached at "
        + targets(seen, false)
        + (reached.isEmpty()
            ? ", and no other probe confirms that"
            : ", and reached at " + reached);
  }

  private String hostWords(List<Reachability> seen) {
    String up = targets(seen, true);
    TreeSet<String> others = new TreeSet<>(known());
    seen.stream().filter(Reachability::reachable).map(Reachability::target).forEach(others::remove);
    if (known().isEmpty() || seen.isEmpty()) {
      return "whether its hosts are up is not known";
    }
    if (others.isEmpty()) {
      return "its hosts are up (" + up + "), so it is the application";
    }
    TreeSet<String> unknown = new TreeSet<>(others);
    seen.stream().map(Reachability::target).forEach(unknown::remove);
    others.removeAll(unknown);
    return Stream.of(
            part("host up: ", up),
            part("host not reached: ", String.join(", ", others)),
            part("host not known: ", String.join(", ", unknown)))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String part(String words, String names) {
    return names.isEmpty() ? "" : words + names;
  }

  private static String targets(List<Reachability> seen, boolean reachable) {
    return seen.stream()
        .filter(one -> one.reachable() == reachable)
        .map(one -> one.target() + (one.source().isEmpty() ? "" : " (" + one.source() + ")"))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return "application " + name;
  }
}
