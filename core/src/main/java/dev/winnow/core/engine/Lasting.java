package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
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
}
