package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Worded;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Says in a sentence what Jackson finds to be of another shape or no word. */
final class Unexpected extends DeserializationProblemHandler {

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    boolean inList = parser.getParsingContext().inArray();
    throw JsonMistake.mustBe(Places.key(parser), inList ? "a list of objects" : form(type));
  }

  /** What a value of a type is written as. */
  static String form(JavaType type) {
    if (type.isReferenceType()) {
      return form(type.getContentType());
    }
    if (type.isCollectionLikeType()) {
      return type.getContentType().hasRawClass(String.class)
          ? "a list of texts"
          : type.getContentType().hasRawClass(Matcher.class) ? "a list" : "a list of objects";
    }
    return form(type.getRawClass());
  }

  private static String form(Class<?> type) {
    return switch (schemaType(type)) {
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "object" -> "an object";
      default -> "a text";
    };
  }

  /** The same in the words of JSON schemas. */
  static String schemaType(Class<?> type) {
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "integer";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "object" : "string";
  }

  @Override
  public Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String word, String message)
      throws IOException {
    throw unknown(Places.key(context.getParser()), type, word);
  }

  @Override
  public Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number number, String message)
      throws IOException {
    throw unknown(Places.key(context.getParser()), type, String.valueOf(number));
  }

  private static JsonMistake unknown(String key, Class<?> type, String word) {
    List<String> words =
        type.isEnum() ? Worded.words((Worded[]) type.getEnumConstants()) : List.of();
    return Hint.unknown(key, word, words);
  }

  /** Whatever else there is. */
  static IllegalArgumentException mistake(IOException e) {
    if (e.getCause() instanceof IllegalArgumentException why) {
      return why;
    }
    if (e instanceof MismatchedInputException odd && !odd.getPath().isEmpty()) {
      String key = odd.getPath().get(odd.getPath().size() - 1).getFieldName();
      Class<?> type = odd.getTargetType();
      if (key != null && type != null) {
        return JsonMistake.mustBe(key, form(type));
      }
    }
    return new JsonMistake("The JSON cannot be read.", e);
  }
}
