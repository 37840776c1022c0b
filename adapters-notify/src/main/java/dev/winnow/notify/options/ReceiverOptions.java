package dev.winnow.notify.options;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One receiver: what it hears of, and which service takes it there. Just one of the services is
 * given. Immutable.
 *
 * @param name its name: letters, digits and hyphens
 * @param channels the channels of notifications that it takes, such as {@code pager}
 * @param tickets whether it takes every change of every ticket
 * @param follow whether it hears of changes of the tickets that it was told of
 * @param resolved whether it hears that the tickets that it was told of are over
 * @param timeout how long one request may take
 * @param template the file with the text that people are told; empty for the one built in
 * @param slack if it is a Slack webhook
 * @param email if it is mail
 * @param pagerduty if it is PagerDuty
 * @param opsgenie if it is Opsgenie or Jira Service Management
 * @param webhook if it is a webhook that takes what Alertmanager sends
 * @param files if it is a folder with a file for each ticket
 * @param github if it is a GitHub repository with issues
 * @param jira if it is a Jira project
 */
public record ReceiverOptions(
    String name,
    @Nullable List<String> channels,
    @JsonProperty(defaultValue = "false") boolean tickets,
    @JsonProperty(defaultValue = "false") boolean follow,
    @JsonProperty(defaultValue = "false") boolean resolved,
    @JsonProperty(defaultValue = "10s") Duration timeout,
    @Nullable String template,
    @Nullable SlackOptions slack,
    @Nullable MailOptions email,
    @Nullable PagerDutyOptions pagerduty,
    @Nullable OpsgenieOptions opsgenie,
    @Nullable WebhookOptions webhook,
    @Nullable FilesOptions files,
    @Nullable GithubOptions github,
    @Nullable JiraOptions jira) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");

  /** Checks them. */
  public ReceiverOptions {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"name\" of a receiver must be of at most 63 letters, digits and hyphens");
    }
    channels = channels == null ? List.of() : List.copyOf(channels);
    String who = "receiver \"" + name + "\": ";
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(who + "\"timeout\" must be more than zero");
    }
    long services =
        Stream.of(slack, email, pagerduty, opsgenie, webhook, files, github, jira)
            .filter(Objects::nonNull)
            .count();
    if (services != 1) {
      throw new IllegalArgumentException(
          who
              + "needs just one of slack, email, pagerduty, opsgenie, webhook, files, github, jira,"
              + " not "
              + services);
    }
    if (channels.isEmpty() && !tickets) {
      throw new IllegalArgumentException(
          who + "would never hear of anything; give it \"channels\", or \"tickets: true\"");
    }
  }

  /**
   * The channels of notifications that it takes.
   *
   * @return possibly none
   */
  @Override
  public List<String> channels() {
    return channels == null ? List.of() : channels;
  }

  /**
   * The file with the text that people are told.
   *
   * @return empty for the one built in
   */
  @Override
  public String template() {
    return template == null ? "" : template;
  }

  /**
   * The files that are read to make it: its template, and its secrets.
   *
   * @return their names, as they are written
   */
  public List<String> reads() {
    return Stream.of(
            Optional.of(template()),
            Optional.ofNullable(slack).map(SlackOptions::urlFile),
            Optional.ofNullable(email).map(MailOptions::passwordFile),
            Optional.ofNullable(pagerduty).map(PagerDutyOptions::keyFile),
            Optional.ofNullable(opsgenie).map(OpsgenieOptions::keyFile),
            Optional.ofNullable(webhook).map(WebhookOptions::urlFile),
            Optional.ofNullable(webhook).map(WebhookOptions::secretFile),
            Optional.ofNullable(webhook).map(WebhookOptions::tokenFile),
            Optional.ofNullable(github).map(GithubOptions::tokenFile),
            Optional.ofNullable(jira).map(JiraOptions::tokenFile))
        .flatMap(Optional::stream)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
