package dev.winnow.notify.options;

import org.jspecify.annotations.Nullable;

/**
 * A webhook that takes what Alertmanager sends. Immutable.
 *
 * @param url where to; empty if it is in a file
 * @param urlFile the file with where to, if that is a secret; empty if it is not
 * @param secretFile the file with the secret that requests are signed with; empty for no signature
 * @param tokenFile the file with a bearer token; empty for none
 */
public record WebhookOptions(
    @Nullable String url,
    @Nullable String urlFile,
    @Nullable String secretFile,
    @Nullable String tokenFile) {

  /** Checks them. */
  public WebhookOptions {
    if ((url == null) == (urlFile == null)) {
      throw new IllegalArgumentException("needs either \"url\" or \"urlFile\"");
    }
    String given = url == null ? "" : url;
    if (urlFile == null) {
      Checks.problem(given, tokenFile == null)
          .ifPresent(
              why -> {
                throw new IllegalArgumentException("\"url\" " + why);
              });
    }
  }

  /**
   * Where to.
   *
   * @return empty if it is in a file
   */
  @Override
  public String url() {
    return url == null ? "" : url;
  }

  /**
   * The file with where to.
   *
   * @return empty if it is no secret
   */
  @Override
  public String urlFile() {
    return urlFile == null ? "" : urlFile;
  }

  /**
   * The file with the secret that requests are signed with.
   *
   * @return empty for no signature
   */
  @Override
  public String secretFile() {
    return secretFile == null ? "" : secretFile;
  }

  /**
   * The file with a bearer token.
   *
   * @return empty for none
   */
  @Override
  public String tokenFile() {
    return tokenFile == null ? "" : tokenFile;
  }
}
