package dev.winnow.documents;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that templates of a document may have. Stateless. */
final class TemplateNames {

  /** What Mustache knows by itself: the thing at hand, and where it is in its list. */
  private static final List<String> OF_MUSTACHE = List.of(".", "this", "-first", "-last", "-index");

  private TemplateNames() {}

  /** The names within a view: those of its components, and of theirs. */
  static Set<String> of(Class<?> view) {
    Set<String> names = new TreeSet<>();
    add(view, names);
    return names;
  }

  static boolean isOfMustache(String name) {
    return OF_MUSTACHE.contains(name);
  }

  private static void add(Class<?> type, Set<String> names) {
    if (!type.isRecord()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      names.add(component.getName());
      add(one(component.getGenericType()), names);
    }
  }

  /** What a list has many of, or else the type itself. */
  private static Class<?> one(Type type) {
    return type instanceof ParameterizedType list
        ? one(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }
}
