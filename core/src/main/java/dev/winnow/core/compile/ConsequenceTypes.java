package dev.winnow.core.compile;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * Which types of facts a rule could put in, as the bytecode of what it does says: all whose values
 * occur there. Whatever cannot be told is {@link #ANYTHING}. Stateless.
 */
public final class ConsequenceTypes {

  /** Said of code that could put in whatever there is. */
  public static final String ANYTHING = "java.lang.Object";

  private static final String CONSEQUENCE = ".LambdaConsequence";

  private ConsequenceTypes() {}

  /**
   * Reads what rules do.
   *
   * @param classes the bytes of the rules' classes by their names
   * @return the names of the types, by the names of the classes that hold what a rule does
   */
  public static Map<String, Set<String>> of(Map<String, byte[]> classes) {
    Map<String, Set<String>> types = new TreeMap<>();
    classes.forEach(
        (name, bytes) -> {
          if (name.contains(CONSEQUENCE)) {
            types.put(name, ofOne(bytes));
          }
        });
    return types;
  }

  private static Set<String> ofOne(byte[] bytes) {
    ValueTypes values = new ValueTypes();
    try {
      new ClassReader(bytes).accept(values, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      // Whatever goes wrong in reading it, it is not known what it does.
      return Set.of(ANYTHING);
    }
    return values.found();
  }
}
