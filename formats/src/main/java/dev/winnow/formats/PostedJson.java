package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies as trees, within limits. Safe for use by several threads. */
final class PostedJson {

  private static final int LONGEST_NAME = 10_000;

  private final ObjectMapper mapper;
  private final int depth;

  PostedJson(int depth) {
    this.depth = depth;
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(depth)
            .maxNameLength(LONGEST_NAME)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    mapper =
        new JsonMapper(
            JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
  }

  /** The values that stand after each other; none if something is wrong. */
  List<JsonNode> values(byte[] body, PostedFaults faults) {
    List<JsonNode> values = new ArrayList<>();
    String text = text(body, faults);
    if (!faults.isEmpty()) {
      return values;
    }
    try (JsonParser parser = mapper.createParser(text);
        MappingIterator<JsonNode> each = mapper.readerFor(JsonNode.class).readValues(parser)) {
      while (each.hasNextValue()) {
        values.add(each.nextValue());
      }
    } catch (StreamConstraintsException e) {
      faults.add(
          place(e),
          "The body is nested deeper than %d, or has a key or number that is too long"
              .formatted(depth));
    } catch (JsonProcessingException e) {
      faults.add(place(e), JsonLine.message(e));
    } catch (IOException e) {
      faults.add("$", "The body cannot be read");
    }
    if (values.isEmpty() && faults.isEmpty()) {
      faults.add("$", "The body is empty; it must be JSON");
    }
    return faults.isEmpty() ? values : List.of();
  }

  private static String place(JsonProcessingException e) {
    if (e.getProcessor() instanceof JsonParser parser) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      return pointer.isEmpty() ? "$" : path(pointer);
    }
    return "$";
  }

  private static String path(String pointer) {
    StringBuilder path = new StringBuilder("$");
    for (String step : pointer.substring(1).split("/", 10)) {
      boolean index = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
      String next = index ? path + "[" + step + "]" : PostedFaults.key(path.toString(), step);
      path.setLength(0);
      path.append(next);
    }
    return path.toString();
  }

  private static String text(byte[] body, PostedFaults faults) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer chars = CharBuffer.allocate(body.length + 1);
    try {
      CoderResult result = decoder.decode(bytes, chars, true);
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      faults.add("$", "The body is not UTF-8: see the byte at %d".formatted(bytes.position()));
    }
    String text = chars.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
