package dev.winnow.core.engine;

import dev.winnow.core.CompiledRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.model.Model;

/**
 * Classes of rules, from which models are made.
 *
 * @param types the classes
 * @param bytecode the bytes of those that are not on the class path, by their names
 * @param chosen which rules are wanted, by their names
 */
record LoadedModels(
    List<CompiledModel> types, Map<String, byte[]> bytecode, Predicate<String> chosen) {

  /**
   * Loads classes.
   *
   * @throws IllegalArgumentException if one is damaged
   */
  static LoadedModels of(CompiledRules rules) {
    ClassLoader loader = new RuleLoader(rules.classes());
    List<CompiledModel> types = new ArrayList<>();
    for (String name : rules.models()) {
      try {
        Class<?> type = loader.loadClass(name);
        boolean own = rules.classes().containsKey(name);
        types.add(new CompiledModel(type, own ? Optional.empty() : ModelIndex.besides(type)));
      } catch (ClassNotFoundException | LinkageError e) {
        throw damaged(e);
      }
    }
    return new LoadedModels(types, rules.classes(), name -> true);
  }

  /** The same without the rules that are not wanted either. */
  LoadedModels only(Predicate<String> wanted) {
    return new LoadedModels(types, bytecode, chosen.and(wanted));
  }

  /**
   * New models each time: building a session changes some of them, {@code forall} for one.
   *
   * @throws IllegalArgumentException if a class is damaged
   */
  List<Model> models() {
    return types.stream().map(type -> type.model(chosen)).toList();
  }

  /** What each rule needs before it can match, and what it may put in. */
  List<RuleGroups.Profile> profiles() {
    List<RuleGroups.Profile> profiles = new ArrayList<>();
    types.forEach(type -> profiles.addAll(type.profiles(bytecode)));
    profiles.removeIf(profile -> !chosen.test(profile.name()));
    return profiles;
  }

  static IllegalArgumentException damaged(Throwable e) {
    return new IllegalArgumentException("the compiled rules are damaged: " + e.getMessage(), e);
  }
}
