package dev.winnow.authoring.check;

import dev.winnow.core.text.Article;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.Set;

/** Types that can be compared with each other. */
enum Family {
  NUMBER("a number"),
  TEXT("a text"),
  YES_OR_NO("true or false"),
  TIME("a time"),
  CONSTANT("a constant"),
  OTHER("something else");

  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, double.class, float.class, short.class, byte.class);

  private final String words;

  Family(String words) {
    this.words = words;
  }

  static Optional<Family> of(Type type) {
    return Shape.raw(type).map(Family::of);
  }

  static Family of(Class<?> type) {
    if (NUMBERS.contains(type) || Number.class.isAssignableFrom(type)) {
      return NUMBER;
    }
    if (type == boolean.class || type == Boolean.class) {
      return YES_OR_NO;
    }
    if (CharSequence.class.isAssignableFrom(type) || type == char.class) {
      return TEXT;
    }
    if (type.isEnum()) {
      return CONSTANT;
    }
    return Temporal.class.isAssignableFrom(type) ? TIME : OTHER;
  }

  static String words(Type type) {
    Class<?> raw = Shape.raw(type).orElse(Object.class);
    Family family = of(raw);
    return family == OTHER || family == CONSTANT ? Article.of(raw.getSimpleName()) : family.words;
  }
}
