package dev.winnow.authoring.reference;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property of a fact, as rules name it.
 *
 * @param name its name
 * @param getter what reads it
 * @param changes whether it can be set
 */
record Property(String name, Method getter, boolean changes) {

  private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(\\w*)");

  /** What every object has, and what is the engine's own business. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "toString",
          "hashCode",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "order",
          "entrySet",
          "accepted");

  /** The properties of a type, in alphabetical order. */
  static List<Property> of(Class<?> type) {
    List<Property> all = new ArrayList<>();
    for (Method method : asked(type)) {
      if (method.getParameterCount() == 0) {
        Matcher getter = GETTER.matcher(method.getName());
        String name = getter.matches() ? decapitalised(getter) : method.getName();
        all.add(new Property(name, method, getter.matches() && settable(type, getter)));
      }
    }
    all.sort(Comparator.comparing(Property::name));
    return all;
  }

  /** The methods of a type that take something and change nothing, in alphabetical order. */
  static List<Method> questions(Class<?> type) {
    return asked(type).stream()
        .filter(method -> method.getParameterCount() > 0)
        .filter(method -> !method.getName().equals("equals"))
        .sorted(Comparator.comparing(Method::getName).thenComparingInt(Method::getParameterCount))
        .toList();
  }

  private static List<Method> asked(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> method.getDeclaringClass().getName().startsWith("dev.winnow."))
        .filter(method -> !LEFT_OUT.contains(method.getName()))
        .toList();
  }

  private static String decapitalised(Matcher getter) {
    return getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2);
  }

  private static boolean settable(Class<?> type, Matcher getter) {
    String setter = "set" + getter.group(1) + getter.group(2);
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(setter));
  }
}
