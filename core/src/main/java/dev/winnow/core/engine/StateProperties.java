package dev.winnow.core.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rules can read of a type of facts, to tell which of it has changed. Immutable. */
final class StateProperties {

  private final List<Property> properties;

  /** One property, and the method that says it. */
  private record Property(String name, Method getter) {}

  private StateProperties(List<Property> properties) {
    this.properties = properties;
  }

  static StateProperties of(Class<?> type) {
    List<Property> found = new ArrayList<>();
    for (Method method : type.getMethods()) {
      boolean asks = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
      String name = asks ? nameOf(method.getName()) : "";
      if (!name.isEmpty() && method.getDeclaringClass() != Object.class) {
        found.add(new Property(name, method));
      }
    }
    found.sort(Comparator.comparing(Property::name));
    return new StateProperties(List.copyOf(found));
  }

  private static String nameOf(String method) {
    String rest =
        method.startsWith("get")
            ? method.substring(3)
            : method.startsWith("is") ? method.substring(2) : "";
    return rest.isEmpty() || !Character.isUpperCase(rest.charAt(0))
        ? ""
        : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
  }

  /** What they are of a fact. */
  @Nullable Object[] of(Object fact) {
    @Nullable Object[] values = new Object[properties.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(properties.get(i).getter(), fact);
    }
    return values;
  }

  /** The names of those that are not what they were. */
  String[] changed(@Nullable Object[] before, Object fact) {
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (!Objects.equals(before[i], value(properties.get(i).getter(), fact))) {
        changed.add(properties.get(i).name());
      }
    }
    return changed.toArray(String[]::new);
  }

  private static @Nullable Object value(Method getter, Object fact) {
    try {
      return getter.invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + getter, e);
    }
  }
}
