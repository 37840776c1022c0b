package dev.winnow.authoring.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The properties of kinds of facts, as rules name them. Stateless. */
final class Properties {

  private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(\\w*)");

  private Properties() {}

  static Set<String> of(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Method method : type.getMethods()) {
      boolean asked = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
      if (asked && method.getDeclaringClass() != Object.class) {
        Matcher getter = GETTER.matcher(method.getName());
        names.add(
            getter.matches()
                ? getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2)
                : method.getName());
      }
    }
    return names;
  }
}
