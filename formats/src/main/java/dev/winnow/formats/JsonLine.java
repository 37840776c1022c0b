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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON texts as trees, within limits. Safe for use by several threads. */
final class JsonLine {

  private static final int DEPTH = 100;

  /** Reads JSON within limits; a key that stands twice is an error. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder(factory()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Where in its own source the parser began, which says nothing to whoever wrote the text. */
  private static final Pattern PARSER = Pattern.compile(" \\(for \\w+ starting at .*");

  /** What Jackson says of a number that JSON does not have. */
  private static final Pattern NO_NUMBER = Pattern.compile("Non-standard token '-?(\\w+)'.*");

  private JsonLine() {}

  private static JsonFactory factory() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
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
    return "This is not valid JSON" + column + ": " + words(problem);
  }

  /** What Jackson says, where it speaks to programmers of how it is set up, in other words. */
  private static String words(String problem) {
    Matcher number = NO_NUMBER.matcher(problem);
    if (number.matches()) {
      return number.group(1) + " is no number of JSON; write null, or put it in quotes";
    }
    if (problem.startsWith("Trailing token")) {
      return "another value begins here; write each in a line of its own";
    }
    return problem.contains("nesting depth")
        ? "it is nested more than " + DEPTH + " levels deep"
        : Excerpt.of(PARSER.matcher(problem).replaceAll(""));
  }
}
