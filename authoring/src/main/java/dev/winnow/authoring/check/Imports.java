package dev.winnow.authoring.check;

import dev.winnow.core.language.Import;
import dev.winnow.core.language.RuleFileText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The classes that a file can name. Immutable. */
final class Imports {

  private final Map<String, Class<?>> known = new TreeMap<>();

  Imports(RuleFileText file) {
    known.putAll(FactTypes.byName());
    for (Import one : file.imports()) {
      FactTypes.load(one.target()).ifPresent(type -> known.put(simple(one.target()), type));
    }
  }

  static String simple(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  /** The class of a name as it is written in a rule: simple, qualified, or of a class within. */
  Optional<Class<?>> type(String written) {
    Class<?> imported = known.get(written);
    if (imported != null) {
      return Optional.of(imported);
    }
    int dot = written.indexOf('.');
    if (dot < 0) {
      return FactTypes.language(written);
    }
    Class<?> outer = known.get(written.substring(0, dot));
    return outer == null
        ? FactTypes.load(written)
        : FactTypes.load(outer.getName() + written.substring(dot));
  }
}
