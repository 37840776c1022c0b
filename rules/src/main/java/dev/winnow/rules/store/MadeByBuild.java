package dev.winnow.rules.store;

import java.util.Optional;

/**
 * Classes that the build writes, so that Winnow starts without reading what they hold. Stateless.
 */
final class MadeByBuild {

  private MadeByBuild() {}

  /** What a class holds; empty if only the sources were compiled, as in an editor. */
  static <T> Optional<T> find(String name, Class<T> face) {
    try {
      Class<?> type = Class.forName(name, true, face.getClassLoader());
      return Optional.of(face.cast(type.getConstructor().newInstance()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Winnow's own " + name + " is damaged", e);
    }
  }
}
