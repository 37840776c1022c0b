package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.text.LinearPattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about the end of a container. Immutable.
 *
 * @param reason the reason of the event, or the metric, that it must come with; or null
 * @param own whether the container itself must have said it, at its end
 * @param words what must all stand in it, in any order, in capitals or not; or null
 * @param matches an expression that must match something in it; or null
 * @param sign what it says: answered, refused, slow, reset, unreachable, lookup, unresolved,
 *     sandbox, remade, path, names, killed, failed, unstartable, hook, node, agent, oom, evicted,
 *     overloaded or fatal; or none, where it says nothing
 * @param node after which word in it the name of a node stands; or null
 */
public record SignRow(
    @Nullable String reason,
    @JsonProperty(defaultValue = "false") boolean own,
    @Nullable List<String> words,
    @Nullable String matches,
    String sign,
    @Nullable String node) {

  /** Checks that the sign is known and that not every text fits. */
  public SignRow {
    Check.that(
        !Named.of(Indicator.class, sign, "sign").derived(),
        "\"" + sign + "\" is no sign that a text gives: rules find it");
    boolean said = words != null && !words.isEmpty();
    Check.that(
        reason != null || said || matches != null,
        "a row needs \"reason\", \"words\" or \"matches\"");
    Check.that(reason == null || !own, "what a container says itself has no \"reason\"");
    compiled(matches);
    words = words == null ? List.of() : List.copyOf(words);
  }

  Indicator meaning() {
    return Named.of(Indicator.class, sign, "sign");
  }

  List<String> said() {
    return words == null ? List.of() : words;
  }

  static Pattern compiled(@Nullable String expression) {
    try {
      return LinearPattern.compile(expression == null ? "" : expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + expression + "\" is not a valid expression: " + e.getDescription(), e);
    }
  }

  /** The name of the node that stands in a text; it ends at a blank or a stroke. */
  Optional<String> nodeIn(String text) {
    if (node == null || !text.contains(node)) {
      return Optional.empty();
    }
    String rest = text.substring(text.indexOf(node) + node.length());
    String name = rest.split("[ /,\"]", 2)[0];
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** A row that can be asked often: its words and its expression are prepared. */
  static final class Reader {
    private final SignRow row;
    private final List<String> words;
    private final Pattern pattern;

    Reader(SignRow row) {
      this.row = row;
      this.words = row.said().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
      this.pattern = compiled(row.matches());
    }

    SignRow row() {
      return row;
    }

    /** Whether a text fits. What a container says itself comes without a reason. */
    boolean fits(String why, String text, String lower) {
      return (row.reason() == null ? !row.own() || why.isEmpty() : row.reason().equals(why))
          && words.stream().allMatch(lower::contains)
          && (row.matches() == null || pattern.matcher(text).find());
    }

    /** The part of a text that fits: the row's own words, or what its expression found. */
    String wordsIn(String text) {
      if (!words.isEmpty() || row.matches() == null) {
        return String.join(" ... ", row.said());
      }
      Matcher found = pattern.matcher(text);
      return found.find() ? found.group() : "";
    }
  }
}
