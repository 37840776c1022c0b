package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket waits with its incident, if they may rest: the joins by which another fact would
 * concern them.
 *
 * <p>A rule that they could be part of lets them rest if it asks for another fact besides, which
 * must go with them, and is not there: nothing comes of them before that comes. Else it lets them
 * rest if nothing is there that goes with them at any of its conditions, and all of these go with
 * each other: then what it makes of them, it makes of them alone, and has done so. Not safe for use
 * by several threads.
 */
final class RestSite {

  private final Incident incident;
  private final Ticket ticket;
  private final List<Object> both;
  private final RestScan scan;
  private final List<RestJoin> ofIncident = new ArrayList<>();
  private final List<RestJoin> ofTicket = new ArrayList<>();

  private RestSite(Incident incident, Ticket ticket, RestScan scan) {
    this.incident = incident;
    this.ticket = ticket;
    this.both = List.of(incident, ticket);
    this.scan = scan;
  }

  /**
   * Where they wait.
   *
   * @param rules the names of the rules that they could be part of
   * @param plan what rules ask
   * @param scan what is there
   * @return empty if they may not rest
   */
  static Optional<RestSite> of(
      Incident incident, Ticket ticket, Set<String> rules, RestPlan plan, RestScan scan) {
    RestSite site = new RestSite(incident, ticket, scan);
    return rules.stream().allMatch(rule -> site.isLeftBy(plan.of(rule)))
        ? Optional.of(site)
        : Optional.empty();
  }

  /** Where the incident waits. */
  List<RestJoin> ofIncident() {
    return ofIncident;
  }

  /** Where the ticket waits. */
  List<RestJoin> ofTicket() {
    return ofTicket;
  }

  private boolean isLeftBy(List<RestBranch> ways) {
    return !ways.isEmpty() && ways.stream().allMatch(this::isLeftBy);
  }

  private boolean isLeftBy(RestBranch way) {
    if (way.hides(incident) || way.hides(ticket)) {
      return false;
    }
    @Nullable Object[] standing = standing(way);
    List<RestJoin> missing = new ArrayList<>();
    for (int at = 0; at < standing.length; at++) {
      Object fact = standing[at];
      if (fact != null) {
        Optional<RestJoin> lacking = lacking(way, at, fact, standing);
        if (lacking.isEmpty()) {
          return isAlone(way, standing);
        }
        missing.add(lacking.get());
      }
    }
    missing.forEach(join -> waitAt(join, standing));
    return true;
  }

  /** Which of the two could stand at each condition; null where none of them can. */
  private @Nullable Object[] standing(RestBranch way) {
    @Nullable Object[] standing = new Object[way.size()];
    for (int at = 0; at < standing.length; at++) {
      if (way.stands(at, incident)) {
        standing[at] = incident;
      } else if (way.stands(at, ticket)) {
        standing[at] = ticket;
      }
    }
    return standing;
  }

  /** What must be there besides, and is not; rather what is found at once. */
  private Optional<RestJoin> lacking(
      RestBranch way, int at, Object fact, @Nullable Object[] standing) {
    Optional<RestJoin> found = Optional.empty();
    for (RestJoin join : way.joins()) {
      if (join.resting() == at
          && (found.isEmpty() || (found.get().equal().isEmpty() && join.equal().isPresent()))
          && !way.step(join.other()).not()
          && standing[join.other()] == null
          && !scan.hasFor(join, fact, both)) {
        found = Optional.of(join);
      }
    }
    return found;
  }

  private boolean isAlone(RestBranch way, @Nullable Object[] standing) {
    if (!way.isConnectedWhole()) {
      return false;
    }
    for (RestJoin join : way.joins()) {
      Object fact = standing[join.resting()];
      if (fact != null) {
        if (scan.hasFor(join, fact, both)) {
          return false;
        }
        waitAt(join, standing);
      }
    }
    return true;
  }

  private void waitAt(RestJoin join, @Nullable Object[] standing) {
    (standing[join.resting()] == incident ? ofIncident : ofTicket).add(join);
  }
}
