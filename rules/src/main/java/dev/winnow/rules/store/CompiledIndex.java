package dev.winnow.rules.store;

import java.util.List;
import java.util.Optional;

/**
 * The index of the bundled rules as a class, so that Winnow starts without reading it. The build
 * writes the class that implements this. Immutable.
 */
public interface CompiledIndex {

  /** The name of that class. */
  String CLASS = "dev.winnow.rules.store.BundledIndex";

  /**
   * The index of this build.
   *
   * @return the index; empty if only the sources were compiled, as in an editor
   */
  static Optional<CompiledIndex> find() {
    return MadeByBuild.find(CLASS, CompiledIndex.class);
  }

  /**
   * What is known of the bundled rules.
   *
   * @return the index
   */
  RuleIndex index();

  /**
   * The bundled rules that an engine begins with where nobody has changed a setting.
   *
   * @return their names
   */
  List<String> first();
}
