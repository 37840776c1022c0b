package dev.winnow.core;

import dev.winnow.core.text.Sha256;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Rules as bytecode: what a rule compiler makes and an engine loads. Immutable.
 *
 * @param classes the classes' bytes by their names
 * @param models the names of the classes from which an engine is built
 * @param rules what is known of each rule
 * @param hash a hash of the rules' text
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompiledRules(
    Map<String, byte[]> classes, List<String> models, List<RuleInfo> rules, String hash) {

  /** Keeps its own copies. */
  public CompiledRules {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    models = List.copyOf(models);
    rules = List.copyOf(rules);
  }

  /**
   * These rules and others, which were compiled apart from them.
   *
   * @param others more rules
   * @return all of them
   * @throws PolicyException if two rules have one name or one id
   */
  public CompiledRules plus(CompiledRules others) {
    List<RuleInfo> all = joined(rules, others.rules);
    Distinct.check(all);
    Map<String, byte[]> together = new TreeMap<>(classes);
    together.putAll(others.classes);
    return new CompiledRules(
        together, joined(models, others.models), all, Sha256.of(hash + '\0' + others.hash));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
