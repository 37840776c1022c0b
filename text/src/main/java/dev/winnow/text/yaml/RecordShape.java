package dev.winnow.text.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What a record says about itself: components that are {@code @Nullable} may be left out, and those
 * with {@code @JsonProperty(defaultValue = ...)} have that value then; {@code @JsonProperty("for")}
 * says how a component is written, where not as in Java. Immutable.
 *
 * @param type the record
 * @param parts its components
 */
record RecordShape(Class<?> type, List<Part> parts) {

  /**
   * A component.
   *
   * @param component what it is in Java
   * @param name as it is written: a word that Java keeps for itself is another one there
   * @param type its type
   * @param otherwise its value as text if it is left out
   */
  record Part(RecordComponent component, String name, Type type, Optional<String> otherwise) {

    static Part of(RecordComponent component) {
      JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
      String written = property == null ? "" : property.value();
      String otherwise = property == null ? "" : property.defaultValue();
      return new Part(
          component,
          written.isEmpty() ? component.getName() : written,
          component.getGenericType(),
          otherwise.isEmpty() ? Optional.empty() : Optional.of(otherwise));
    }

    /** Whether it may be left out. It takes long to find out, so only what is left out is asked. */
    boolean isOptional() {
      return otherwise.isPresent()
          || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The value that it has in a record. */
    @Nullable Object of(Record value) {
      try {
        return component.getAccessor().invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(value.getClass().getSimpleName() + " must be public", e);
      }
    }
  }

  static RecordShape of(Class<?> type) {
    return new RecordShape(type, Arrays.stream(type.getRecordComponents()).map(Part::of).toList());
  }

  List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  List<String> required() {
    return parts.stream().filter(part -> !part.isOptional()).map(Part::name).toList();
  }

  static ScalarNode scalar(String text) {
    Mark mark = NodeCheck.nothing().getStartMark();
    return new ScalarNode(Tag.STR, text, mark, mark, ScalarStyle.PLAIN);
  }

  Object construct(@Nullable Object[] values) {
    try {
      return constructor().newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getSimpleName() + " must be public", e);
    }
  }

  /** What the record is unless told otherwise, by its method {@code defaults}, if it has one. */
  Optional<Record> standIn() {
    try {
      return Optional.of((Record) type.getMethod("defaults").invoke(null));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getSimpleName() + " has no use of its defaults", e);
    }
  }

  private Constructor<?> constructor() throws NoSuchMethodException {
    return type.getConstructor(
        parts.stream().map(part -> part.component().getType()).toArray(Class<?>[]::new));
  }
}
