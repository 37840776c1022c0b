package dev.winnow.core;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules as bytecode: what a rule compiler makes and an engine loads. Immutable.
 *
 * @param classes the classes' bytes by their names
 * @param models the names of the classes from which an engine is built
 * @param rules what is known of each rule
 * @param hash a hash of the rules' text
 */
public record CompiledRules(
    Map<String, byte[]> classes, List<String> models, List<RuleInfo> rules, String hash) {

  /** Keeps its own copies. */
  public CompiledRules {
    classes = java.util.Collections.unmodifiableMap(new TreeMap<>(classes));
    models = List.copyOf(models);
    rules = List.copyOf(rules);
  }
}
