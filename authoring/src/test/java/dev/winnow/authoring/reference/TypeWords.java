package dev.winnow.authoring.reference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Types in words. Stateless. */
final class TypeWords {

  private static final Map<Type, String> WORDS =
      Map.ofEntries(
          Map.entry(String.class, "text"),
          Map.entry(int.class, "whole number"),
          Map.entry(long.class, "whole number"),
          Map.entry(double.class, "number"),
          Map.entry(boolean.class, "yes or no"),
          Map.entry(Duration.class, "`Duration`"),
          Map.entry(Instant.class, "`Instant`"));

  private TypeWords() {}

  static String of(Type type) {
    if (WORDS.containsKey(type)) {
      return WORDS.getOrDefault(type, "");
    }
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (generic.getRawType() == List.class) {
        return "list of " + many(last);
      }
      if (generic.getRawType() == Set.class) {
        return "set of " + many(last);
      }
      return generic.getRawType() == Optional.class
          ? of(last) + ", if known"
          : many(last) + " by text";
    }
    return type instanceof Class<?> plain ? named(plain) : type.getTypeName();
  }

  /** A type as the source writes it. */
  static String written(String type) {
    return WORDS.entrySet().stream()
        .filter(one -> ((Class<?>) one.getKey()).getSimpleName().equals(type))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("`" + type + "`");
  }

  private static String named(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(one -> "`" + constant(type, one) + "`")
          .collect(Collectors.joining(" or "));
    }
    return type == Long.class ? "whole number" : "`" + type.getSimpleName() + "`";
  }

  private static String constant(Class<?> type, Object one) {
    Class<?> outer = type.getDeclaringClass();
    String owner = outer == null ? "" : outer.getSimpleName() + ".";
    return owner + type.getSimpleName() + "." + one;
  }

  private static String many(Type type) {
    String one = of(type);
    return one.startsWith("`") || one.contains("`") ? one : one + "s";
  }
}
