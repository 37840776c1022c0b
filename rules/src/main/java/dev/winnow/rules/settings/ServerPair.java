package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.ActiveServer;
import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two servers of which one is active and the other takes over. Immutable, safe for use by several
 * threads.
 */
public final class ServerPair {

  private final PairRow row;
  private final NamePattern alerts;
  private final NamePattern errors;
  private final NamePattern answers;
  private final Map<String, NamePattern> logs;

  /**
   * A pair.
   *
   * @param row what the settings say of it
   */
  public ServerPair(PairRow row) {
    this.row = row;
    this.alerts = NamePattern.of(row.alerts());
    this.errors = NamePattern.of(row.error());
    this.answers = NamePattern.of(row.answer());
    this.logs =
        row.servers().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    one -> one, one -> NamePattern.of(PairRow.logOf(row.log(), one))));
  }

  /** {@return what the two are called together} */
  public String getName() {
    return row.name();
  }

  /**
   * The other server.
   *
   * @param server one of the two
   * @return the other one
   */
  public String otherThan(String server) {
    return server.equals(row.active()) ? row.standby() : row.active();
  }

  /**
   * Which server is active as long as nothing else is known.
   *
   * @return a fact
   */
  public ActiveServer first() {
    return ActiveServer.of(row.name(), row.active());
  }

  /**
   * Whether a line is in a server's log and says that it answers badly.
   *
   * @param server the server
   * @param source in which log the line is
   * @param text the line
   * @return false if it is another's, or says something else
   */
  public boolean isError(String server, String source, String text) {
    return isIn(server, source) && errors.matches(text);
  }

  /**
   * Whether a line is in a server's log and says that it answers well.
   *
   * @param server the server
   * @param source in which log the line is
   * @param text the line
   * @return false if it is another's, or says something else
   */
  public boolean isAnswer(String server, String source, String text) {
    return isIn(server, source) && answers.matches(text);
  }

  private boolean isIn(String server, String source) {
    NamePattern log = logs.get(server);
    return log != null && log.matches(source);
  }

  /**
   * Whether an alert says that a server answers badly.
   *
   * @param server the server that is active
   * @param name the alert's name
   * @param labels the alert's labels
   * @return false if it is of another server
   */
  public boolean isAlert(String server, String name, Labels labels) {
    String of = labels.value(row.label());
    return alerts.matches(name) && (of.isEmpty() || of.equals(server));
  }

  /**
   * Which incident it is if a server answers badly.
   *
   * @param server the server that is active
   * @return labels
   */
  public Labels labelsOf(String server) {
    return Labels.of(Map.of("pair", row.name(), "server", server));
  }

  /**
   * What people read if the active server answers badly.
   *
   * @param server the server that is active
   * @param troubles what says so
   * @return that, in one order whatever came first
   */
  public String words(String server, List<String> troubles) {
    return server
        + ", the active one of "
        + row.name()
        + ", does not answer as it should: "
        + troubles.stream().sorted().collect(Collectors.joining("; "));
  }

  /** {@return both servers} */
  public List<String> getServers() {
    return row.servers();
  }

  @Override
  public String toString() {
    return "servers " + row.name();
  }
}
