package dev.winnow.notify;

import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.issues.Github;
import dev.winnow.notify.issues.Jira;
import dev.winnow.notify.issues.JiraApi;
import dev.winnow.notify.options.Address;
import dev.winnow.notify.options.GithubOptions;
import dev.winnow.notify.options.JiraOptions;
import dev.winnow.notify.options.OpsgenieOptions;
import dev.winnow.notify.options.PagerDutyOptions;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.notify.options.SlackOptions;
import dev.winnow.notify.options.WebhookOptions;
import dev.winnow.notify.pager.Opsgenie;
import dev.winnow.notify.pager.PagerDuty;
import dev.winnow.notify.slack.Slack;
import dev.winnow.notify.text.Escaping;
import dev.winnow.notify.webhook.Webhook;
import dev.winnow.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the service behind a receiver that talks HTTP. Immutable. */
record ServiceMaker(ReceiverMaker with) {

  HttpReceiver.Service make() {
    ReceiverOptions options = with.options();
    SlackOptions slack = options.slack();
    if (slack != null) {
      return slack(slack);
    }
    WebhookOptions webhook = options.webhook();
    if (webhook != null) {
      return webhook(webhook);
    }
    PagerDutyOptions pagerduty = options.pagerduty();
    if (pagerduty != null) {
      Secret key = with.secret(pagerduty.keyFile());
      return new PagerDuty(with.line(key), pagerduty.url(), key, with.template(Escaping.NONE));
    }
    OpsgenieOptions opsgenie = options.opsgenie();
    if (opsgenie != null) {
      Secret key = ReceiverMaker.inHeader(with.secret(opsgenie.keyFile()));
      return new Opsgenie(with.line(key), opsgenie, key, with.template(Escaping.NONE));
    }
    return issues(options);
  }

  private HttpReceiver.Service issues(ReceiverOptions options) {
    GithubOptions github = options.github();
    if (github != null) {
      Secret token = ReceiverMaker.inHeader(with.secret(github.tokenFile()));
      return new Github(with.line(token), github, token, with.template(Escaping.MARKDOWN));
    }
    JiraOptions jira = options.jira();
    if (jira == null) {
      throw new IllegalArgumentException("has no service");
    }
    Secret token = ReceiverMaker.inHeader(with.secret(jira.tokenFile()));
    Secret header = jira.user().isEmpty() ? bearer(token) : basic(jira.user(), token);
    Secret sent = Secret.of(header.reveal().replaceFirst("^[A-Za-z]+ ", ""));
    JiraApi api = new JiraApi(with.line(token, sent), jira, header);
    return new Jira(api, jira, with.template(Escaping.WIKI));
  }

  private static Secret bearer(Secret token) {
    return Secret.of("Bearer " + token.reveal());
  }

  private static Secret basic(String user, Secret token) {
    byte[] both = (user + ":" + token.reveal()).getBytes(StandardCharsets.UTF_8);
    return Secret.of("Basic " + Base64.getEncoder().encodeToString(both));
  }

  private HttpReceiver.Service slack(SlackOptions slack) {
    Secret url = with.secret(slack.urlFile());
    Address.check(url, "urlFile", false);
    return new Slack(with.line(url), url, with.template(Escaping.SLACK));
  }

  private HttpReceiver.Service webhook(WebhookOptions webhook) {
    boolean open = webhook.urlFile().isEmpty();
    Secret url = open ? Secret.of(webhook.url()) : with.secret(webhook.urlFile());
    Optional<Secret> key = with.optional(webhook.secretFile());
    Optional<Secret> token = with.optional(webhook.tokenFile()).map(ReceiverMaker::inHeader);
    Address.check(url, open ? "url" : "urlFile", token.isEmpty());
    Secret[] all =
        Stream.of(Optional.of(url), key, token).flatMap(Optional::stream).toArray(Secret[]::new);
    return new Webhook(with.line(all), with.clock(), url, key, token, with.template(Escaping.JSON));
  }
}
