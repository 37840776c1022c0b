package dev.winnow.core.language;

import java.util.List;
import java.util.Optional;

/**
 * One of the comma-separated parts of a pattern, such as {@code open}, {@code count > $n} or {@code
 * $key : key}. Immutable.
 *
 * @param text as it is written, without what is around it
 * @param binding the variable that it binds, with its dollar sign; empty if none
 * @param expression what stands there, or behind the binding; empty if it cannot be read
 * @param place where it stands
 */
public record Condition(String text, String binding, Optional<Expression> expression, Place place) {

  /**
   * Reads a condition.
   *
   * @param text the text of its file
   * @param place where it stands
   * @return the condition
   */
  public static Condition in(String text, Place place) {
    String written = text.substring(place.start(), place.end());
    List<Token> tokens = Tokens.of(written).all();
    boolean binds = tokens.size() > 1 && tokens.get(0).isWord() && tokens.get(1).is(":");
    List<Token> rest = binds ? tokens.subList(2, tokens.size()) : tokens;
    return new Condition(
        written,
        binds ? tokens.get(0).text() : "",
        ExpressionReader.read(rest, place.start()),
        place);
  }

  /**
   * Whether it only gives something a name.
   *
   * @return true if it can never fail
   */
  public boolean onlyBinds() {
    return !binding.isEmpty() && expression.isPresent() && !expression.get().isTest();
  }
}
