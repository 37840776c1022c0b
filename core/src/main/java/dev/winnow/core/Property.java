package dev.winnow.core;

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
      Optional<Object> value = call(fact, method);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** What a public method gives; nothing if there is none, or if it fails. */
  static Optional<Object> call(Object fact, String method, Object... arguments) {
    try {
      Class<?>[] types = new Class<?>[arguments.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = arguments[i].getClass();
      }
      Method found = fact.getClass().getMethod(method, types);
      return shown(found) ? Optional.ofNullable(found.invoke(fact, arguments)) : Optional.empty();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return Optional.empty();
    }
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
          && !Modifier.isStatic(method.getModifiers())
          && !method.getName().equals("toString")) {
        call(fact, method.getName()).ifPresent(text -> texts.add((String) text));
      }
    }
    return texts;
  }
}
