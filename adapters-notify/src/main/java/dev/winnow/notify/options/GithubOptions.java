package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * Issues of a GitHub repository. Immutable.
 *
 * @param repository its owner and name, as {@code owner/name}
 * @param tokenFile the file with a token that may read and write its issues
 * @param url where the API is
 * @param label the label of the issues, by which they are found again; nobody else should use it
 * @param pages how many pages of 100 issues or comments are looked through for one that is there
 *     already
 */
public record GithubOptions(
    String repository,
    String tokenFile,
    @JsonProperty(defaultValue = "https://api.github.com") String url,
    @JsonProperty(defaultValue = "winnow") String label,
    @JsonProperty(defaultValue = "10") int pages) {

  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+");

  /** Checks them. */
  public GithubOptions {
    if (!REPOSITORY.matcher(repository).matches()) {
      throw new IllegalArgumentException("\"repository\" must be as owner/name");
    }
    Checks.notBlank("tokenFile", tokenFile);
    Checks.safe("url", url);
    Checks.notBlank("label", label);
    Checks.notBelow("pages", pages, 1);
  }
}
