package dev.winnow.authoring.check;

import java.util.Map;
import java.util.TreeSet;

/** Words findings about names that there are not. */
final class Unknown {

  private Unknown() {}

  /** A kind of fact that there is none of. */
  static Finding kind(Source source, String name, int start, int end) {
    Map<String, Class<?>> kinds = FactTypes.byName();
    return source.finding(
        Code.UNKNOWN_FACT,
        start,
        end,
        "there is no kind of fact called \"" + name + "\"",
        Words.nearest(
            name, new TreeSet<>(kinds.keySet()), "docs/reference/facts.md lists them all"));
  }
}
