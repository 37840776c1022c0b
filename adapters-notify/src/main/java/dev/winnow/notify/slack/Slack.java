package dev.winnow.notify.slack;

import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Delivery;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A Slack incoming webhook. It has no place for the id of a delivery: what is delivered twice is
 * shown twice. Safe for use by several threads.
 */
public final class Slack implements HttpReceiver.Service {

  private final HttpLine line;
  private final Secret url;
  private final Optional<MessageTemplate> template;

  /**
   * A webhook.
   *
   * @param line the way to it
   * @param url where it is
   * @param template the text that people are told instead of the one built in
   */
  public Slack(HttpLine line, Secret url, Optional<MessageTemplate> template) {
    this.line = line;
    this.url = url;
    this.template = template;
  }

  @Override
  public String tell(Delivery delivery) throws Undelivered, InterruptedException {
    String body =
        template
            .map(one -> SlackBlocks.ofText(delivery.message(), one.render(delivery)))
            .orElseGet(() -> SlackBlocks.of(delivery.message()))
            .toString();
    line.send(
        "POST",
        URI.create(url.reveal()),
        Map.of("Content-Type", "application/json; charset=utf-8"),
        body);
    return "";
  }
}
