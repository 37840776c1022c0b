package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.winnow.core.text.NearestName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a YAML file, where, and what may have been meant. */
final class MappingProblem {

  private MappingProblem() {}

  static String sentence(String path, byte[] yaml, JsonProcessingException e) {
    String where =
        e instanceof UnrecognizedPropertyException unknown
            ? where(unknown, new String(yaml, StandardCharsets.UTF_8))
            : where(e.getLocation());
    return "The CSV mapping " + path + where + ": " + what(e);
  }

  // Jackson names the place of the value, which may be lines after the key.
  private static String where(UnrecognizedPropertyException unknown, String yaml) {
    List<String> lines = yaml.lines().toList();
    JsonLocation value = unknown.getLocation();
    int last = value == null ? 0 : Math.min(value.getLineNr(), lines.size());
    Pattern key =
        Pattern.compile("(?<!\\w)" + Pattern.quote(unknown.getPropertyName()) + "[\"']?\\s*:");
    for (int line = last; line > 0; line--) {
      Matcher found = key.matcher(lines.get(line - 1));
      if (found.find()) {
        return ", line " + line + ", column " + (found.start() + 1);
      }
    }
    return where(value);
  }

  private static String where(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String what(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known = unknown.getKnownPropertyIds().stream().map(Objects::toString).toList();
      String key = unknown.getPropertyName();
      return "the key \"" + Excerpt.of(key) + "\" is unknown; " + NearestName.hint(key, known);
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      String word = String.valueOf(wrong.getValue());
      return "\"" + Excerpt.of(word) + "\" is unknown; " + NearestName.hint(word, words(wrong));
    }
    String problem = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    return Sentence.of(Excerpt.of(problem)) + " Correct it.";
  }

  private static List<String> words(InvalidFormatException wrong) {
    return Arrays.stream(wrong.getTargetType().getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
