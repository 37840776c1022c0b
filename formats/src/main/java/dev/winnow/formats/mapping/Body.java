package dev.winnow.formats.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A body of a tool, out of its envelopes: what a recorder, a queue or a CloudEvent wrapped around
 * it. Immutable.
 *
 * @param content the body itself
 * @param envelope the keys of the envelopes, without what they hold
 * @param receivedAt when a recorder received it, if one did
 * @param sentAt when the envelope was sent, if it says
 */
public record Body(
    Map<String, Object> content,
    Map<String, Object> envelope,
    Optional<Instant> receivedAt,
    Optional<Instant> sentAt) {

  private static final int DEEPEST = 5;

  private static final List<String> RECEIVED =
      List.of("receivedAt", "received_at", "recordedAt", "timestamp", "time");

  private static final Set<String> RECORDER =
      Set.of(
          "id",
          "method",
          "path",
          "url",
          "uri",
          "query",
          "headers",
          "tool",
          "source",
          "remote",
          "ip",
          "status",
          "contentType",
          "host",
          "name",
          "n",
          "seq");

  /**
   * The bodies within a JSON value: none in what is no object, several in a list of records.
   *
   * @param value a JSON value
   * @return the bodies, in their order
   */
  public static List<Body> of(Object value) {
    List<Body> bodies = new ArrayList<>();
    Object plain = Values.plain(value);
    if (plain != null) {
      unwrap(plain, Map.of(), Optional.empty(), Optional.empty(), 0, bodies);
    }
    return bodies;
  }

  /**
   * A JSON value as it may be shown: without the values of keys that hold secrets.
   *
   * @param value a JSON value
   * @return JSON
   */
  public static String shown(Object value) {
    return Secrets.shown(value);
  }

  private static void unwrap(
      Object value,
      Map<String, Object> envelope,
      Optional<Instant> receivedAt,
      Optional<Instant> sentAt,
      int depth,
      List<Body> bodies) {
    if (value instanceof List<?> list && depth < DEEPEST) {
      for (Object item : list) {
        unwrap(item, envelope, receivedAt, sentAt, depth + 1, bodies);
      }
      return;
    }
    Map<String, Object> object = Values.object(value).orElse(Map.of());
    Optional<Layer> layer = depth < DEEPEST ? layer(object) : Optional.empty();
    if (layer.isPresent()) {
      Map<String, Object> keys = new LinkedHashMap<>(envelope);
      object.forEach((key, part) -> keys.put(key, layer.get().key().equals(key) ? "" : part));
      unwrap(
          layer.get().inner(),
          keys,
          receivedAt.or(layer.get()::receivedAt),
          sentAt.or(layer.get()::sentAt),
          depth + 1,
          bodies);
    } else if (!object.isEmpty()) {
      bodies.add(new Body(object, envelope, receivedAt, sentAt));
    }
  }

  private record Layer(
      String key, Object inner, Optional<Instant> receivedAt, Optional<Instant> sentAt) {}

  private static Optional<Layer> layer(Map<String, Object> object) {
    return recorded(object)
        .or(() -> cloudEvent(object))
        .or(() -> notification(object))
        .or(() -> records(object));
  }

  /** What a recorder of webhooks writes. */
  private static Optional<Layer> recorded(Map<String, Object> object) {
    Object body = object.getOrDefault("body", object.getOrDefault("payload", ""));
    String key = object.containsKey("body") ? "body" : "payload";
    boolean known =
        object.keySet().stream()
            .allMatch(one -> one.equals(key) || RECEIVED.contains(one) || RECORDER.contains(one));
    Optional<Instant> time =
        RECEIVED.stream().filter(object::containsKey).findFirst().flatMap(at -> time(object, at));
    if (!known || (time.isEmpty() && !object.containsKey("headers"))) {
      return Optional.empty();
    }
    return inner(body).map(inner -> new Layer(key, inner, time, Optional.empty()));
  }

  /** A CloudEvent, see https://github.com/cloudevents/spec. */
  private static Optional<Layer> cloudEvent(Map<String, Object> object) {
    if (!object.containsKey("specversion")) {
      return Optional.empty();
    }
    boolean binary = object.containsKey("data_base64");
    Object data = object.getOrDefault(binary ? "data_base64" : "data", "");
    Object text = binary ? decoded(Values.text(data)) : data;
    Optional<Instant> sent = time(object, "time");
    return inner(text)
        .map(inner -> new Layer(binary ? "data_base64" : "data", inner, Optional.empty(), sent));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** A message of Amazon SNS whose text is JSON, and a message of a queue. */
  private static Optional<Layer> notification(Map<String, Object> object) {
    boolean sns =
        object.containsKey("TopicArn") && "Notification".equals(object.getOrDefault("Type", ""));
    if (sns) {
      return inner(object.getOrDefault("Message", ""))
          .map(inner -> new Layer("Message", inner, Optional.empty(), time(object, "Timestamp")));
    }
    boolean pubSub = object.containsKey("subscription") && object.containsKey("message");
    if (pubSub) {
      Map<String, Object> message =
          Values.object(object.getOrDefault("message", "")).orElse(Map.of());
      Optional<Instant> sent = time(message, "publishTime");
      return inner(decoded(Values.text(message.getOrDefault("data", ""))))
          .map(inner -> new Layer("message", inner, Optional.empty(), sent));
    }
    return Optional.empty();
  }

  /** What functions and queues of AWS are given. */
  private static Optional<Layer> records(Map<String, Object> object) {
    if (!(object.get("Records") instanceof List<?> list) || object.size() != 1) {
      return Optional.empty();
    }
    List<Object> inner = new ArrayList<>();
    for (Object item : list) {
      Map<String, Object> message = Values.object(item).orElse(Map.of());
      Object sns = message.getOrDefault("Sns", message.getOrDefault("body", ""));
      inner(sns).ifPresent(inner::add);
    }
    return inner.isEmpty()
        ? Optional.empty()
        : Optional.of(new Layer("Records", inner, Optional.empty(), Optional.empty()));
  }

  private static Optional<Object> inner(Object value) {
    if (value instanceof String text) {
      return Values.parsed(text);
    }
    return value instanceof Map || value instanceof List ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Instant> time(Map<String, Object> object, String key) {
    try {
      return Times.PLAIN.read(object.getOrDefault(key, ""));
    } catch (MappingFault e) {
      return Optional.empty();
    }
  }
}
