package dev.winnow.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.HeldText;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.text.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an engine knows, as text: the same for the same, and never as a tree of all of it. */
class SnapshotTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static ObjectNode state() {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.put("now", 7L);
    List.of("a", "é\ud83d\ude00", "half \ud800", "\0").stream()
        .map(name -> JsonNodeFactory.instance.objectNode().put("name", name).put("value", 1.50))
        .forEach(state.putArray("facts")::add);
    state.putArray("signals");
    state.putObject("stats").put("late", 3);
    return state;
  }

  private static Snapshot snapshot() {
    return Snapshot.of("policy", state());
  }

  /** What earlier versions have written is read, and they read what this one writes. */
  @Test
  void itsTextIsThatOfATreeWithTheFingerprintOfTheTreeAtItsEnd() throws Exception {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("format", 2).put("policy", "policy");
    body.setAll(state());
    String checksum = Sha256.of(body.toString());

    String json = snapshot().toJson();
    assertThat(MAPPER.readTree(json).toString())
        .isEqualTo(body.put("checksum", checksum).toString());
    assertThat(Snapshot.parse(body.toString()).toJson()).isEqualTo(json);
    assertThat(json).matches("\\p{ASCII}*");
  }

  @Test
  void itIsReadBackAsItWas() {
    String json = snapshot().toJson();
    Snapshot read = Snapshot.parse(json);

    assertThat(read.toJson()).isEqualTo(json);
    assertThat(HeldText.tree(read.state().path("facts").get(2)).path("name").asText())
        .isEqualTo("half \ud800");
    assertThat(read.under("other").toJson()).contains("\"policy\":\"other\"", "\"late\":3");
  }

  /** A tree takes several times the memory of its text. */
  @Test
  void itsRowsAreHeldAsText() {
    Snapshot read = Snapshot.parse(snapshot().toJson());

    assertThat(read.state().path("facts")).hasSize(4).allMatch(JsonNode::isPojo);
  }

  @Test
  void anEngineWritesRowsAsText() {
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS))) {
      engine.accept(Alert.firing("Down").at(SmallPolicy.START).build());
      JsonNode state = engine.snapshot().state();

      assertThat(state.path("facts")).isNotEmpty().allMatch(JsonNode::isPojo);
      assertThat(state.path("signals")).isNotEmpty().allMatch(JsonNode::isPojo);
      assertThat(state.path("decisions")).allMatch(JsonNode::isPojo);
    }
  }

  @Test
  void whatIsDamagedIsRefused() throws Exception {
    String json = snapshot().toJson();

    assertThatThrownBy(() -> Snapshot.parse(json.replace("\"late\":3", "\"late\":4")))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("its checksum does not fit");
    assertThatThrownBy(() -> Snapshot.parse(json.substring(0, json.length() / 2)))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("it is not JSON");
    assertThatThrownBy(() -> Snapshot.parse("[]"))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("this is not a snapshot");
    assertThatThrownBy(() -> Snapshot.parse(""))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("this is not a snapshot");
    String older = ((ObjectNode) MAPPER.readTree(json)).put("format", 1).toString();
    assertThatThrownBy(() -> Snapshot.parse(older)).hasMessageContaining("format 1");
  }
}
