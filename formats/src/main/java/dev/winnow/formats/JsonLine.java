package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/** JSON texts as trees, within limits. Safe for use by several threads. */
final class JsonLine {

  /** Reads JSON within limits; a key that stands twice is an error. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder(factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Where in its own source the parser began, which says nothing to whoever wrote the text. */
  private static final Pattern PARSER = Pattern.compile(" \\(for \\w+ starting at .*");

  private JsonLine() {}

  private static JsonFactory factory() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(ByteLines.LIMIT)
            .maxNameLength(10_000)
            .build();
    JsonFactoryBuilder builder =
        (JsonFactoryBuilder)
            JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    return builder.build();
  }

  /** The object that a line holds. */
  static JsonNode object(String line) {
    try {
      JsonNode tree = MAPPER.readTree(line);
      if (!tree.isObject()) {
        throw new Refused("This is not a JSON object.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new Refused(message(e), e);
    }
  }

  /** What is wrong, without the place in Jackson's words. */
  static String message(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "The JSON ends too early.";
    }
    String column = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    String problem = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    return "This is not valid JSON"
        + column
        + ": "
        + Excerpt.of(PARSER.matcher(problem).replaceAll(""));
  }
}
