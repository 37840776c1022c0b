package dev.winnow.authoring.check;

import static java.util.stream.Collectors.joining;

import dev.winnow.core.fact.Alters;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.definition.type.Modifies;

/** What a class offers to rules: properties, methods, setters. Immutable. */
final class Shape {

  private static final Set<String> NOBODYS =
      Set.of(
          "getClass",
          "hashCode",
          "toString",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "equals",
          "getDeclaringClass",
          "describeConstable");

  private static final ClassValue<Shape> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Class<?> type;
  private final List<Method> methods;
  private final Map<String, Type> properties = new TreeMap<>();

  private Shape(Class<?> type) {
    this.type = type;
    this.methods = sorted(type.getMethods());
    for (Method method : methods) {
      boolean plain =
          method.getParameterCount() == 0
              && method.getReturnType() != void.class
              && !Modifier.isStatic(method.getModifiers())
              && !NOBODYS.contains(method.getName());
      if (plain) {
        properties.putIfAbsent(propertyOf(method.getName()), method.getGenericReturnType());
      }
    }
  }

  static Shape of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** The property that a method gives: {@code count} for {@code getCount}, its own name else. */
  static String propertyOf(String name) {
    int prefix = name.matches("get[A-Z].*") ? 3 : name.matches("is[A-Z].*") ? 2 : 0;
    return prefix == 0 ? name : lower(name.substring(prefix));
  }

  static String lower(String name) {
    return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** The properties that a pattern can ask for, without methods that only look like one. */
  Set<String> properties() {
    return properties.keySet();
  }

  Optional<Type> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  List<Method> methods(String name) {
    return methods.stream()
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .toList();
  }

  /** The properties that a method says it changes; none of a method that says nothing. */
  List<String> modified(String name, int arguments) {
    return methods(name).stream()
        .filter(method -> method.getParameterCount() == arguments)
        .map(method -> method.getAnnotation(Modifies.class))
        .filter(Objects::nonNull)
        .flatMap(says -> Arrays.stream(says.value()))
        .toList();
  }

  /** The properties of its fact that a change alters when it is made, as it says. */
  Set<String> altered() {
    return methods("make").stream()
        .map(method -> method.getAnnotation(Alters.class))
        .filter(Objects::nonNull)
        .flatMap(says -> Arrays.stream(says.value()))
        .collect(Collectors.toSet());
  }

  /** The names of methods that rules may call. */
  Collection<String> methodNames(boolean fixed) {
    Set<String> names = new TreeSet<>();
    for (Method method : methods) {
      if (!NOBODYS.contains(method.getName())
          && (!fixed || Modifier.isStatic(method.getModifiers()))) {
        names.add(method.getName());
      }
    }
    return names;
  }

  Collection<String> setters() {
    return methodNames(false).stream().filter(name -> name.matches("set[A-Z].*")).toList();
  }

  List<Executable> constructors() {
    return new ArrayList<>(sorted(type.getConstructors()));
  }

  private static String parameters(Executable one) {
    return Arrays.stream(one.getParameterTypes()).map(Class::getName).collect(joining(","));
  }

  /** In an order that is the same on every Java: the one in which classes list them is not. */
  private static <E extends Executable> List<E> sorted(E[] all) {
    return Arrays.stream(all)
        .sorted(
            Comparator.<E, String>comparing(Executable::getName)
                .thenComparing(Executable::getParameterCount)
                .thenComparing(Shape::parameters))
        .toList();
  }

  static boolean isNobodys(String method) {
    return NOBODYS.contains(method);
  }

  static Optional<Class<?>> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return Optional.of(plain);
    }
    return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Optional.empty();
  }

  /** What a list or map holds. */
  static Optional<Type> held(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return Optional.of(arguments[arguments.length - 1]);
    }
    Optional<Class<?>> raw = raw(type);
    if (raw.isPresent() && raw.get().isArray()) {
      return Optional.of(raw.get().getComponentType());
    }
    boolean labels = raw.isPresent() && raw.get().getSimpleName().equals("Labels");
    return labels ? Optional.of(String.class) : Optional.empty();
  }
}
