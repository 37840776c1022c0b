package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a watch has saved in its state file. */
final class SavedState {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SavedState() {}

  /** The facts; none if there is no file yet. */
  static List<JsonNode> facts(Path state) {
    try {
      if (!Files.exists(state)) {
        return List.of();
      }
      // The first line says what it is, the second one what is known.
      String known = Files.readString(state).lines().skip(1).findFirst().orElse("{}");
      String engine = MAPPER.readTree(known).path("engine").asText();
      JsonNode facts = MAPPER.readTree(engine).findValue("facts");
      List<JsonNode> all = new ArrayList<>();
      if (facts != null) {
        facts.forEach(all::add);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many facts of a type are of this time. */
  static long count(Path state, String type, Instant at) {
    return facts(state).stream()
        .filter(fact -> fact.path("fact").asText().equals(type))
        .filter(fact -> fact.path("at").asLong() == at.toEpochMilli())
        .count();
  }
}
