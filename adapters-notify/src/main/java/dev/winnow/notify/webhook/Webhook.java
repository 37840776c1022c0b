package dev.winnow.notify.webhook;

import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Delivery;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A webhook that takes what Alertmanager sends. The id of a delivery goes in the headers {@code
 * Idempotency-Key} and, if it is signed, {@code webhook-id}. Safe for use by several threads.
 */
public final class Webhook implements HttpReceiver.Service {

  private final HttpLine line;
  private final InstantSource clock;
  private final Secret url;
  private final Optional<Signature> signature;
  private final Optional<Secret> token;
  private final Optional<MessageTemplate> template;

  /**
   * A webhook.
   *
   * @param line the way to it
   * @param clock the time of signatures
   * @param url where it is
   * @param key what requests are signed with, if they are
   * @param token a bearer token, if there is one
   * @param template the whole body instead of the one built in
   * @throws IllegalArgumentException if the key cannot be used; the message does not show it
   */
  public Webhook(
      HttpLine line,
      InstantSource clock,
      Secret url,
      Optional<Secret> key,
      Optional<Secret> token,
      Optional<MessageTemplate> template) {
    this.line = line;
    this.clock = clock;
    this.url = url;
    this.signature = key.map(Signature::of);
    this.token = token;
    this.template = template;
  }

  @Override
  public String tell(Delivery delivery) throws Undelivered, InterruptedException {
    String body =
        template
            .map(one -> one.render(delivery))
            .orElseGet(() -> AlertmanagerBody.of(delivery).toString());
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Idempotency-Key", delivery.id());
    token.ifPresent(one -> headers.put("Authorization", "Bearer " + one.reveal()));
    signature.ifPresent(one -> headers.putAll(one.headers(delivery.id(), clock.instant(), body)));
    line.send("POST", URI.create(url.reveal()), headers, body);
    return "";
  }
}
