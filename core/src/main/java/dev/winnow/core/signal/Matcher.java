package dev.winnow.core.signal;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;

/**
 * A condition on one label, as in Alertmanager: {@code zone="AB"}, {@code zone!="AB"}, {@code
 * alertname=~"LLM.*"}, {@code alertname!~"LLM.*"}.
 *
 * <p>A missing label reads as the empty string. Expressions are RE2 and must match the whole value
 * (<a href="https://prometheus.io/docs/alerting/latest/configuration/#matcher">Alertmanager,
 * matcher</a>). The label {@code alertname} is the alert's name. Immutable, safe for use by several
 * threads.
 */
public final class Matcher {

  /** The label that stands for the alert's name. */
  public static final String NAME = "alertname";

  /** How a value is compared. */
  public enum Operator implements Worded {
    /** The same text. */
    EQUAL("="),
    /** Another text. */
    NOT_EQUAL("!="),
    /** The expression matches the whole value. */
    MATCHES("=~"),
    /** The expression does not match the whole value. */
    NOT_MATCHES("!~");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /**
     * How it is written.
     *
     * @return the sign
     */
    public String sign() {
      return sign;
    }

    /** Its sign. */
    @Override
    public String word() {
      return sign;
    }
  }

  /** A label that is written without quotes. */
  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.-]*+");

  private final String label;
  private final Operator operator;
  private final String value;
  private final Pattern pattern;

  private Matcher(String label, Operator operator, String value) {
    this.label = label;
    this.operator = operator;
    this.value = value;
    boolean expression = operator == Operator.MATCHES || operator == Operator.NOT_MATCHES;
    this.pattern = LinearPattern.compileListing(expression ? value : "", Pattern.DOTALL);
  }

  /**
   * A matcher from its parts.
   *
   * @param label the label's name
   * @param operator how to compare
   * @param value with what
   * @return the matcher
   * @throws IllegalArgumentException if the value is not a valid RE2 expression where one is asked
   */
  public static Matcher of(String label, Operator operator, String value) {
    try {
      return new Matcher(label, operator, value);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a valid expression: " + e.getDescription(), e);
    }
  }

  /**
   * A matcher from its text, such as {@code zone=~"A.*"}; the quotes may be left out. A label of
   * other letters than those of programs stands in quotes, as in {@code "größe"="XL"}.
   *
   * @param text the text
   * @return the matcher
   * @throws IllegalArgumentException if the text is not of that form
   */
  @com.fasterxml.jackson.annotation.JsonCreator
  public static Matcher parse(String text) {
    return new MatcherText(text).matcher();
  }

  /**
   * Whether an alert or incident fulfils this.
   *
   * @param name its name, which is what {@code alertname} reads
   * @param labels its labels
   * @return true if it does
   */
  public boolean matches(String name, Labels labels) {
    String actual = label.equals(NAME) ? name : labels.value(label);
    return switch (operator) {
      case EQUAL -> actual.equals(value);
      case NOT_EQUAL -> !actual.equals(value);
      case MATCHES -> pattern.matches(actual);
      case NOT_MATCHES -> !pattern.matches(actual);
    };
  }

  /**
   * The label it reads.
   *
   * @return the label's name
   */
  public String label() {
    return label;
  }

  /**
   * How it compares.
   *
   * @return the operator
   */
  public Operator operator() {
    return operator;
  }

  /**
   * What it compares with.
   *
   * @return a text or an expression
   */
  public String value() {
    return value;
  }

  /** Equal texts, equal matchers. */
  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Matcher matcher && toString().equals(matcher.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The text from which {@link #parse} makes the same matcher. */
  @com.fasterxml.jackson.annotation.JsonValue
  @Override
  public String toString() {
    String plain = isPlain(label) ? label : quoted(label);
    return plain + operator.sign() + quoted(value);
  }

  static boolean isPlain(String label) {
    return PLAIN.matcher(label).matches();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
