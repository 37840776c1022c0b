package dev.winnow.core.engine;

import dev.winnow.core.sandbox.Metering;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the classes of rules, which have been checked before, and lets them count what they do. */
final class RuleLoader extends ClassLoader {

  private static final String ENDING = ".class";

  private final Map<String, byte[]> classes;

  RuleLoader(Map<String, byte[]> classes) {
    super(RuleLoader.class.getClassLoader());
    this.classes = classes;
  }

  /** The rule engine reads the code of some expressions, to tell them apart. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] bytes =
        name.endsWith(ENDING)
            ? classes.get(name.substring(0, name.length() - ENDING.length()).replace('/', '.'))
            : null;
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] metered = Metering.in(bytes);
    return defineClass(name, metered, 0, metered.length);
  }
}
