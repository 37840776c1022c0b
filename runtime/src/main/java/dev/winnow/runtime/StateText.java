package dev.winnow.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.Snapshot;
import dev.winnow.core.SnapshotException;
import dev.winnow.core.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A state as bytes: a line that says what it is, with a checksum of all that follows, and then the
 * state as JSON. The first line follows from the rest, so that no bit of either can change
 * unnoticed. What the first version of Winnow wrote, one JSON object without a checksum, is read
 * too. Stateless.
 */
final class StateText {

  private static final String KIND = "winnow-watch";
  private static final int FORMAT = 2;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private StateText() {}

  static byte[] write(WatchState state) {
    ObjectNode json = MAPPER.createObjectNode();
    add(json.putArray("open"), state.open());
    add(json.putArray("untold"), state.untold());
    ArrayNode out = json.putArray("rulesOut");
    state.rulesOut().forEach(out::add);
    json.put("watch", state.memory()).put("engine", state.engine().toJson());
    byte[] body = (json + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] head = head(body);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static void add(ArrayNode to, List<WatchState.Open> decisions) {
    for (WatchState.Open one : decisions) {
      to.addObject().put("ticket", one.ticket()).put("decision", one.decision());
    }
  }

  private static byte[] head(byte[] body) {
    ObjectNode head = MAPPER.createObjectNode().put("kind", KIND).put("format", FORMAT);
    head.put("sha256", Sha256.of(body));
    return (head + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The message of what is thrown is the middle of a sentence, as in "x cannot be used: ...". */
  static WatchState read(byte[] bytes) {
    int end = firstLine(bytes);
    byte[] head = Arrays.copyOf(bytes, end);
    byte[] body = Arrays.copyOfRange(bytes, end, bytes.length);
    if (Arrays.equals(head, head(body))) {
      return state(json(body), true);
    }
    JsonNode said = json(head);
    if (!said.path("kind").asText().equals(KIND)) {
      throw new StateException("it is not a state of winnow watch");
    }
    int format = said.path("format").asInt();
    if (format == 1 && body.length == 0) {
      return state(said, false);
    }
    if (format != FORMAT) {
      throw new StateException(
          "it has format "
              + said.path("format").asText()
              + ", and this version of Winnow reads 1 and "
              + FORMAT);
    }
    throw new StateException("it is damaged: its checksum does not fit");
  }

  private static int firstLine(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static JsonNode json(byte[] text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (!json.isObject()) {
        throw new StateException("it is not a state of winnow watch");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new StateException("it is not JSON");
    } catch (IOException e) {
      throw new StateException("it is not text");
    }
  }

  private static WatchState state(JsonNode json, boolean isNew) {
    List<WatchState.Open> open = decisions(json, "open");
    List<WatchState.Open> untold = isNew ? decisions(json, "untold") : List.of();
    List<String> out = new ArrayList<>();
    if (isNew) {
      array(json, "rulesOut").forEach(one -> out.add(one.asText()));
    }
    try {
      Snapshot engine = Snapshot.parse(text(json, "engine"));
      return new WatchState(engine, text(json, "watch"), open, untold, out);
    } catch (SnapshotException e) {
      throw new StateException(String.valueOf(e.getMessage()));
    }
  }

  private static List<WatchState.Open> decisions(JsonNode json, String field) {
    List<WatchState.Open> all = new ArrayList<>();
    for (JsonNode one : array(json, field)) {
      all.add(new WatchState.Open(text(one, "ticket"), text(one, "decision")));
    }
    return all;
  }

  private static JsonNode array(JsonNode json, String field) {
    if (!json.path(field).isArray()) {
      throw lacks(field);
    }
    return json.path(field);
  }

  private static String text(JsonNode json, String field) {
    if (!json.path(field).isTextual() || json.path(field).asText().isEmpty()) {
      throw lacks(field);
    }
    return json.path(field).asText();
  }

  private static StateException lacks(String field) {
    return new StateException("it is damaged: it lacks \"" + field + "\"");
  }
}
