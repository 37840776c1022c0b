package dev.winnow.authoring.check;

import dev.winnow.core.language.Place;
import java.util.List;

/** A file that is checked. Immutable. */
record Source(String name, String text) {

  Finding finding(Code code, int start, int end, String message, String hint) {
    return finding(code, start, end, message, hint, List.of(), List.of());
  }

  Finding finding(
      Code code,
      int start,
      int end,
      String message,
      String hint,
      List<String> example,
      List<Finding.Related> related) {
    Place from = Place.in(text, Math.min(start, text.length()), Math.min(end, text.length()));
    Place to = Place.in(text, from.end(), from.end());
    return new Finding(
        code,
        name,
        from.line(),
        from.column(),
        to.line(),
        to.column(),
        message,
        hint,
        example,
        related);
  }

  Finding finding(Code code, Place place, String message, String hint) {
    return finding(code, place.start(), place.end(), message, hint);
  }

  /** A finding about the whole file. */
  Finding whole(Code code, String message, String hint) {
    return new Finding(code, name, 0, 0, 0, 0, message, hint, List.of(), List.of());
  }
}
