package dev.winnow.core.explain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Properties of facts by name, as rules read them. */
final class Property {

  private Property() {}

  /** A property: {@code name()}, {@code getName()} or {@code isName()}. */
  static Optional<Object> of(Object fact, String name) {
    String tail = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (String method : List.of("get" + tail, "is" + tail, name)) {
      Optional<Object> value = call(fact, method, List.of());
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** What a public method gives; nothing if there is none that fits, or if it fails. */
  static Optional<Object> call(Object fact, String name, List<Object> arguments) {
    for (Method method : fact.getClass().getMethods()) {
      if (method.getName().equals(name) && shown(method) && fits(method, arguments)) {
        return call(fact, method, arguments.toArray());
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> call(Object fact, Method method, Object... arguments) {
    try {
      return Optional.ofNullable(method.invoke(fact, arguments));
    } catch (IllegalAccessException | InvocationTargetException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(Method method, List<Object> arguments) {
    Class<?>[] types = method.getParameterTypes();
    boolean fits = types.length == arguments.size();
    for (int i = 0; fits && i < types.length; i++) {
      fits = types[i].isInstance(arguments.get(i));
    }
    return fits;
  }

  private static boolean shown(Method method) {
    return Modifier.isPublic(method.getDeclaringClass().getModifiers());
  }

  /** All properties of a fact that are texts. */
  static List<String> texts(Object fact) {
    List<String> texts = new ArrayList<>();
    for (Method method : fact.getClass().getMethods()) {
      if (method.getReturnType() == String.class
          && method.getParameterCount() == 0
          && shown(method)
          && !Modifier.isStatic(method.getModifiers())
          && !method.getName().equals("toString")) {
        call(fact, method).ifPresent(text -> texts.add((String) text));
      }
    }
    return texts;
  }
}
