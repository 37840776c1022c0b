package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A need as a text: types, {@code &(...)} for all of some, {@code |(...)} for any of them. */
final class NeedText {

  private static final String ENDS = ",)";

  private final String text;
  private final Function<String, Class<?>> types;
  private int at;

  private NeedText(String text, Function<String, Class<?>> types) {
    this.text = text;
    this.types = types;
  }

  static String write(Need need) {
    if (need instanceof Need.One one) {
      return one.type().getName();
    }
    return need instanceof Need.All all
        ? "&" + write(all.parts())
        : "|" + write(((Need.Any) need).parts());
  }

  private static String write(List<Need> parts) {
    return parts.stream().map(NeedText::write).collect(Collectors.joining(",", "(", ")"));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param types finds a type by its name
   */
  static Need read(String text, Function<String, Class<?>> types) {
    return new NeedText(text, types).need();
  }

  private Need need() {
    char first = text.charAt(at);
    if (first != '&' && first != '|') {
      return new Need.One(types.apply(word()));
    }
    at += 2;
    List<Need> parts = parts();
    return first == '&' ? new Need.All(parts) : new Need.Any(parts);
  }

  private List<Need> parts() {
    List<Need> parts = new ArrayList<>();
    while (text.charAt(at) != ')') {
      parts.add(need());
      if (text.charAt(at) == ',') {
        at++;
      }
    }
    at++;
    return parts;
  }

  private String word() {
    int from = at;
    while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }
}
