package dev.winnow.notify.options;

/**
 * A Slack incoming webhook. Immutable.
 *
 * @param urlFile the file with the URL of the webhook, which is a secret
 */
public record SlackOptions(String urlFile) {

  /** Checks them. */
  public SlackOptions {
    Checks.notBlank("urlFile", urlFile);
  }
}
