package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opsgenie, or Jira Service Management, by the alert API v2. Immutable.
 *
 * @param keyFile the file with the API key
 * @param url where the API is; {@code https://api.eu.opsgenie.com} in Europe
 * @param teams the names of the teams that respond; empty for the one of the key
 * @param tags the tags of its alerts
 */
public record OpsgenieOptions(
    String keyFile,
    @JsonProperty(defaultValue = "https://api.opsgenie.com") String url,
    @Nullable List<String> teams,
    @Nullable List<String> tags) {

  /** How many of each the API takes. */
  private static final int TEAMS = 50;

  private static final int TAGS = 20;

  /** Checks them. */
  public OpsgenieOptions {
    Checks.notBlank("keyFile", keyFile);
    Checks.safe("url", url);
    teams = teams == null ? List.of() : List.copyOf(teams);
    tags = tags == null ? List.of() : List.copyOf(tags);
    if (teams.size() > TEAMS || tags.size() > TAGS) {
      throw new IllegalArgumentException(
          "\"teams\" can be at most " + TEAMS + ", and \"tags\" at most " + TAGS);
    }
  }

  /**
   * The teams that respond.
   *
   * @return their names; possibly none
   */
  @Override
  public List<String> teams() {
    return teams == null ? List.of() : teams;
  }

  /**
   * The tags of its alerts.
   *
   * @return possibly none
   */
  @Override
  public List<String> tags() {
    return tags == null ? List.of() : tags;
  }
}
