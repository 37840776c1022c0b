package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.kie.api.definition.type.Modifies;

/** Which properties of facts never change, as far as rules can tell. Stateless. */
final class Lasting {

  private Lasting() {}

  /** Whether facts of a type say the same by a property for as long as they are there. */
  static boolean property(Class<?> type, String name) {
    if (type.isRecord()) {
      return true;
    }
    if (type == Object.class || type == Fact.class || type.isInterface()) {
      return false;
    }
    String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return Arrays.stream(type.getMethods()).noneMatch(method -> changes(method, setter, name));
  }

  private static boolean changes(Method method, String setter, String name) {
    Modifies modifies = method.getAnnotation(Modifies.class);
    return method.getName().equals(setter)
        || (modifies != null && Arrays.asList(modifies.value()).contains(name));
  }

  /** The properties that a method of a type changes, as its annotation or its name says. */
  static Set<String> changedBy(Class<?> type, String method) {
    for (Method one : type.getMethods()) {
      if (one.getName().equals(method)) {
        Modifies modifies = one.getAnnotation(Modifies.class);
        if (modifies != null) {
          return Set.of(modifies.value());
        }
        if (method.startsWith("set") && one.getParameterCount() == 1) {
          return Set.of(method.substring(3, 4).toLowerCase(Locale.ROOT) + method.substring(4));
        }
      }
    }
    return Set.of();
  }
}
