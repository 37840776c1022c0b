package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Issues of a Jira project, by its REST API v2. Immutable.
 *
 * @param url where Jira is, such as {@code https://example.atlassian.net}
 * @param project the key of the project, such as {@code OPS}
 * @param issueType the name of the type of its issues
 * @param tokenFile the file with the token
 * @param user whose token it is, for Jira Cloud; empty for a personal token of a Jira of one's own
 * @param search the path of the search: that of Jira Cloud, or {@code /rest/api/2/search}
 * @param closeTransition the number of the transition that closes an issue; empty if it is only
 *     commented on
 */
public record JiraOptions(
    String url,
    String project,
    @JsonProperty(defaultValue = "Task") String issueType,
    String tokenFile,
    @Nullable String user,
    @JsonProperty(defaultValue = "/rest/api/2/search/jql") String search,
    @Nullable String closeTransition) {

  private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** Checks them. */
  public JiraOptions {
    Checks.safe("url", url);
    if (!PROJECT.matcher(project).matches()) {
      throw new IllegalArgumentException("\"project\" must be the key of a project, such as OPS");
    }
    Checks.notBlank("issueType", issueType);
    Checks.notBlank("tokenFile", tokenFile);
    if (!search.startsWith("/rest/")) {
      throw new IllegalArgumentException("\"search\" must be a path that begins with /rest/");
    }
    if (closeTransition != null && !closeTransition.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("\"closeTransition\" must be the number of a transition");
    }
  }

  /**
   * Whose token it is.
   *
   * @return empty for a personal token
   */
  @Override
  public String user() {
    return user == null ? "" : user;
  }

  /**
   * The transition that closes an issue.
   *
   * @return its number; empty for none
   */
  @Override
  public String closeTransition() {
    return closeTransition == null ? "" : closeTransition;
  }
}
