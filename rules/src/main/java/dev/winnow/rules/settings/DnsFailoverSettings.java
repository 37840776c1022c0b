package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * When the standby of two servers takes over. Immutable.
 *
 * @param after after how long an active server that answers badly, but can be reached, is left
 * @param shutdown the procedure that shuts the active server down
 * @param failover the procedure that lets the standby take over
 * @param force the procedure that does so though the active server could not be shut down
 * @param place the place of a server in these procedures
 * @param team who is told of it
 * @param channel by which way
 * @param severity how severe it is
 * @param pairs the servers
 */
public record DnsFailoverSettings(
    Duration after,
    String shutdown,
    String failover,
    String force,
    String place,
    String team,
    String channel,
    String severity,
    List<PairRow> pairs) {

  /** Checks that there is a time. */
  public DnsFailoverSettings {
    Check.that(!after.isNegative(), "\"after\" must not be negative");
    pairs = List.copyOf(pairs);
  }

  /**
   * Checks that the procedures are there and may be run for all servers, all or none for real: a
   * failover without the shutdown before it would be another procedure.
   */
  void check(List<ProcedureRow> rows) {
    if (pairs.isEmpty()) {
      return;
    }
    List<ProcedureRow> named =
        List.of(named(rows, shutdown), named(rows, failover), named(rows, force));
    Check.that(
        named.stream().map(ProcedureRow::dryRun).distinct().count() == 1,
        "\"dnsFailover\" names procedures of which only some have \"dryRun: false\"");
    for (ProcedureRow row : named) {
      pairs.stream().flatMap(pair -> pair.servers().stream()).forEach(one -> check(row, one));
    }
  }

  private void check(ProcedureRow row, String server) {
    Check.that(
        row.procedure().allows(place, server),
        "\"dnsFailover\" runs procedure \""
            + row.name()
            + "\" for "
            + server
            + ", which its \"allow\" for {"
            + place
            + "} does not match");
  }

  private static ProcedureRow named(List<ProcedureRow> rows, String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"dnsFailover\" names the procedure \""
                        + name
                        + "\", which is not one of \"procedures\""));
  }

  /**
   * When the standby takes over from a server that can be reached.
   *
   * @param since since when it answers badly, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long dueAt(long since) {
    return since + after.toMillis();
  }

  /**
   * Why the standby takes over from a server that can be reached.
   *
   * @return the middle of a sentence
   */
  public String lasting() {
    return "it can be reached, and has not answered as it should for " + Words.spoken(after);
  }

  /**
   * Whether an action is one of those that let the standby take over.
   *
   * @param action its name
   * @return true for the failover, and for the forced one
   */
  public boolean takesOver(String action) {
    return action.equals(failover) || action.equals(force);
  }
}
