package dev.winnow.core.action;

import com.google.re2j.Pattern;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.text.LinearPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A procedure that the settings allow to be run: a program, what it is told, and what may stand in
 * the places that are left open, such as {@code {server}}. Immutable, safe for use by several
 * threads.
 *
 * @param name what rules and guards call it
 * @param program the program: an absolute path, or a name
 * @param arguments what it is told, word by word, with places such as {@code {server}}
 * @param allow for each place an expression (RE2) that a value must match as a whole
 */
public record Procedure(
    String name, String program, List<String> arguments, Map<String, String> allow) {

  private static final java.util.regex.Pattern PLACE =
      java.util.regex.Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");

  /**
   * Checks that each place has an expression, and each expression a place.
   *
   * @throws IllegalArgumentException if that is not so, or an expression is not valid; the message
   *     says what was wrong
   */
  public Procedure {
    arguments = List.copyOf(arguments);
    allow = Map.copyOf(allow);
    if (name.isBlank() || program.isBlank()) {
      throw new IllegalArgumentException("a procedure needs a name and a program");
    }
    TreeSet<String> open = places(arguments);
    for (String place : open) {
      if (!allow.containsKey(place)) {
        throw new IllegalArgumentException(
            "procedure \""
                + name
                + "\" has {"
                + place
                + "}: \"allow\" must say what may stand there");
      }
    }
    for (Map.Entry<String, String> one : allow.entrySet()) {
      if (!open.contains(one.getKey())) {
        throw new IllegalArgumentException(
            "procedure \""
                + name
                + "\" allows values for {"
                + one.getKey()
                + "}, which is in none of its arguments");
      }
      check(name, one.getValue());
    }
  }

  private static void check(String name, String expression) {
    LinearPattern.problem(expression)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(
                  "procedure \"" + name + "\": not a valid expression: " + problem);
            });
  }

  private static TreeSet<String> places(List<String> arguments) {
    TreeSet<String> places = new TreeSet<>();
    for (String argument : arguments) {
      PLACE.matcher(argument).results().forEach(found -> places.add(found.group(1)));
    }
    return places;
  }

  /**
   * The action that runs it where nothing is left open.
   *
   * @return the action
   * @throws IllegalArgumentException if something is left open
   */
  public RunProcedure run() {
    return with(Labels.none());
  }

  /**
   * The action that runs it with a value for its only place.
   *
   * @param place the place's name
   * @param value what is to stand there; whether it may is asked when the action is proposed, and
   *     again when it is carried out
   * @return the action
   * @throws IllegalArgumentException if there is no such place, or another one is left open
   */
  public RunProcedure with(String place, String value) {
    return with(Labels.of(place, value));
  }

  /**
   * The action that runs it with values for all its places.
   *
   * @param values what is to stand in each; whether it may is asked when the action is proposed,
   *     and again when it is carried out
   * @return the action
   * @throws IllegalArgumentException if a place has no value, or a value no place
   */
  public RunProcedure with(Labels values) {
    if (!values.keySet().equals(allow.keySet())) {
      throw new IllegalArgumentException(
          "procedure \""
              + name
              + "\" needs values for "
              + new TreeSet<>(allow.keySet())
              + ", not for "
              + values.keySet());
    }
    List<String> words = new ArrayList<>(List.of(program));
    arguments.forEach(argument -> words.add(filled(argument, values)));
    return new RunProcedure(name, words, values);
  }

  /** In one pass: a value that looks like a place is none. */
  private static String filled(String argument, Labels values) {
    return PLACE
        .matcher(argument)
        .replaceAll(
            found -> java.util.regex.Matcher.quoteReplacement(values.value(found.group(1))));
  }

  /**
   * Whether a value may stand in a place.
   *
   * @param place the place's name
   * @param value the value
   * @return true if the whole value matches what the settings allow there; one that begins with a
   *     hyphen, and could be read as an option, only if the expression begins with one too; one
   *     with control characters never
   */
  public boolean allows(String place, String value) {
    String expression = allow.get(place);
    if (expression == null || value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    if (value.startsWith("-") && !expression.startsWith("-")) {
      return false;
    }
    Pattern pattern = LinearPattern.compile(expression);
    return pattern.matches(value);
  }

  /**
   * What the settings have against an action that is said to be this procedure.
   *
   * @param action the action
   * @return why it must not be run; empty if it is what the settings allow
   */
  public Optional<String> against(RunProcedure action) {
    for (String place : new TreeSet<>(allow.keySet())) {
      if (!allows(place, action.values().value(place))) {
        return Optional.of(
            "procedure "
                + name
                + " does not allow \""
                + shown(action.values().value(place))
                + "\" as "
                + place);
      }
    }
    boolean same =
        action.values().keySet().equals(allow.keySet()) && with(action.values()).equals(action);
    return same
        ? Optional.empty()
        : Optional.of("procedure " + name + " has another command in the settings");
  }

  private static String shown(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }

  /** The procedure in words. */
  @Override
  public String toString() {
    return "procedure " + name;
  }
}
