package dev.winnow.notify;

import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.options.Address;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.notify.options.SlackOptions;
import dev.winnow.notify.options.WebhookOptions;
import dev.winnow.notify.slack.Slack;
import dev.winnow.notify.text.Escaping;
import dev.winnow.notify.text.Hidden;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.webhook.Webhook;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Receiver;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one receiver of what is said of it. Immutable. */
record ReceiverMaker(ReceiverOptions options, Path folder, InstantSource clock, HttpClient client) {

  Receiver make() {
    SlackOptions slack = options.slack();
    if (slack != null) {
      return http(slack(slack));
    }
    WebhookOptions webhook = options.webhook();
    if (webhook != null) {
      return http(webhook(webhook));
    }
    throw new IllegalArgumentException("has no service");
  }

  private Receiver http(HttpReceiver.Service service) {
    return new HttpReceiver(options.name(), service);
  }

  private HttpReceiver.Service slack(SlackOptions slack) {
    Secret url = secret(slack.urlFile());
    Address.check(url, "urlFile", false);
    return new Slack(line(url), url, template(Escaping.SLACK));
  }

  private HttpReceiver.Service webhook(WebhookOptions webhook) {
    Secret url = webhook.urlFile().isEmpty() ? Secret.of(webhook.url()) : secret(webhook.urlFile());
    Optional<Secret> key = optional(webhook.secretFile());
    Optional<Secret> token = optional(webhook.tokenFile()).map(ReceiverMaker::inHeader);
    Address.check(url, webhook.urlFile().isEmpty() ? "url" : "urlFile", token.isEmpty());
    Secret[] all =
        Stream.of(Optional.of(url), key, token).flatMap(Optional::stream).toArray(Secret[]::new);
    return new Webhook(line(all), clock, url, key, token, template(Escaping.JSON));
  }

  private HttpLine line(Secret... secrets) {
    return new HttpLine(client, clock, options.timeout(), Hidden.of(List.of(secrets)));
  }

  private Optional<MessageTemplate> template(Escaping escaping) {
    return options.template().isEmpty()
        ? Optional.empty()
        : Optional.of(MessageTemplate.read(folder.resolve(options.template()), escaping));
  }

  private Optional<Secret> optional(String file) {
    return file.isEmpty() ? Optional.empty() : Optional.of(secret(file));
  }

  private Secret secret(String file) {
    return Secret.read(folder.resolve(file));
  }

  /** What would end a header would be said with its text by others. */
  private static Secret inHeader(Secret secret) {
    if (!secret.reveal().chars().allMatch(sign -> sign > ' ' && sign < 0x7f)) {
      throw new IllegalArgumentException(
          "a key or token has white space or other characters that cannot be sent; write nothing"
              + " but the token into its file");
    }
    return secret;
  }
}
