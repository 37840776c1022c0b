package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;
  private String log = "";

  @BeforeEach
  void writesLog() throws IOException {
    String text = "Zone XQ: DiskFull\nZone XQ: DiskFull\nnonsense\nZone AB: DiskFull\n";
    log = Files.writeString(folder.resolve("tickets.log"), text).toString();
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void hasTheDocumentedKeysInTheirOrder() throws IOException {
    Ran ran = Ran.of("replay", log, "--format", "json", "--input", "ticket-line");
    JsonNode json = MAPPER.readTree(ran.out());

    assertThat(keys(json))
        .containsExactly(
            "policy",
            "input",
            "summary",
            "tickets",
            "merged",
            "signals",
            "decisions",
            "rejected",
            "notices");
    assertThat(keys(json.get("input"))).containsExactly("signals", "rejected");
    assertThat(keys(json.get("summary")))
        .containsExactly("tickets", "pages", "deduplicated", "inhibited", "held", "silenced");
    assertThat(keys(json.get("tickets").get(0)))
        .containsExactly(
            "id",
            "priority",
            "title",
            "about",
            "scope",
            "state",
            "count",
            "owner",
            "category",
            "summary",
            "runbook",
            "dashboard",
            "rootCause",
            "inhibits",
            "firstSeen",
            "lastSeen",
            "because");
    assertThat(keys(json.get("signals").get(0)))
        .containsExactly("line", "disposition", "ticket", "rule");
    assertThat(keys(json.get("decisions").get(0)))
        .containsExactly("id", "at", "kind", "subject", "ticket", "because");
    assertThat(keys(json.get("rejected").get(0))).containsExactly("line", "text", "error");
  }

  @Test
  void hasEverySignalAndReason() throws IOException {
    JsonNode json =
        MAPPER.readTree(Ran.of("replay", log, "--format", "json", "--input", "ticket-line").out());

    assertThat(json.at("/input/signals").asInt()).isEqualTo(3);
    assertThat(json.at("/input/rejected").asInt()).isEqualTo(1);
    assertThat(json.at("/summary/tickets").asInt()).isEqualTo(2);
    assertThat(json.at("/signals/1/disposition").asText()).isEqualTo("deduplicated");
    assertThat(json.at("/signals/1/rule").asText()).isEqualTo("dedup-repeat");
    assertThat(json.at("/signals/2/line").asInt()).isEqualTo(4);
    assertThat(keys(json.at("/tickets/0/because/0")))
        .containsExactly("rule", "name", "file", "line", "facts");
    json.get("decisions").forEach(one -> assertThat(one.get("because")).isNotEmpty());
  }

  @Test
  void anEmptyInputIsADocumentToo() throws IOException {
    String empty = Files.writeString(folder.resolve("empty.log"), "").toString();
    JsonNode json = MAPPER.readTree(Ran.of("replay", empty, "--format", "json").out());

    assertThat(json.get("signals")).isEmpty();
    assertThat(json.at("/summary/tickets").asInt()).isZero();
  }

  @Test
  void severalFilesAreToldApart() throws IOException {
    JsonNode json =
        MAPPER.readTree(
            Ran.of("replay", log, log, "--format", "json", "--input", "ticket-line").out());

    assertThat(keys(json.get("signals").get(0))).startsWith("file", "line");
  }

  @Test
  void linesAreObjectsAsTheyHappen() throws IOException {
    Ran ran = Ran.of("replay", log, "--format", "jsonl", "--input", "ticket-line");
    List<String> types = new ArrayList<>();
    for (String line : ran.lines()) {
      types.add(MAPPER.readTree(line).get("type").asText());
    }

    assertThat(types)
        .startsWith("policy", "signal", "decision")
        .endsWith("summary")
        .contains("rejected");
    assertThat(types.stream().filter("signal"::equals)).hasSize(3);
  }
}
