package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Two servers of which one is active and the other takes over. Immutable.
 *
 * @param name what the two are called together
 * @param active which one is active at first
 * @param standby the other
 * @param alerts an expression for the names of alerts that say that the active one answers badly
 * @param label the label that says of which server an alert is; one without it is of the active one
 * @param log an expression for the source of a server's log, with {@code {server}} for the server
 * @param error an expression for lines that say that it answers badly
 * @param answer an expression for lines that say that it answers well
 */
public record PairRow(
    String name,
    String active,
    String standby,
    @JsonProperty(defaultValue = "Dns(Server)?NotAnswering") String alerts,
    @JsonProperty(defaultValue = "server") String label,
    @JsonProperty(defaultValue = "(.*/)?{server}(\\.log)?") String log,
    @JsonProperty(defaultValue = ".*(?i:error).*") String error,
    @JsonProperty(defaultValue = "Answering .*") String answer) {

  private static final String SERVER = "{server}";

  /** Checks the names and expressions. */
  public PairRow {
    Check.that(
        !name.isBlank() && !active.isBlank() && !standby.isBlank() && !active.equals(standby),
        "a pair needs a name and two different servers");
    Check.that(log.contains(SERVER), "\"log\" must have {server} in it");
    NamePattern.of(logOf(log, active));
    NamePattern.of(error);
    NamePattern.of(answer);
    NamePattern.of(alerts);
  }

  static String logOf(String log, String server) {
    return log.replace(SERVER, com.google.re2j.Pattern.quote(server));
  }

  List<String> servers() {
    return List.of(active, standby);
  }
}
