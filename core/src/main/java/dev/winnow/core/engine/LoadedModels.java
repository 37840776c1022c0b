package dev.winnow.core.engine;

import dev.winnow.core.CompiledRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * Classes of rules, from which models are made.
 *
 * @param types the classes
 * @param chosen which rules are wanted, by their names
 */
record LoadedModels(List<Class<?>> types, Predicate<String> chosen) {

  /**
   * Loads classes.
   *
   * @throws IllegalArgumentException if one is damaged
   */
  static LoadedModels of(CompiledRules rules) {
    ClassLoader loader = new RuleLoader(rules.classes());
    List<Class<?>> types = new ArrayList<>();
    for (String name : rules.models()) {
      try {
        types.add(loader.loadClass(name));
      } catch (ClassNotFoundException | LinkageError e) {
        throw damaged(e);
      }
    }
    return new LoadedModels(types, name -> true);
  }

  /** The same without the rules that are not wanted either. */
  LoadedModels only(Predicate<String> wanted) {
    return new LoadedModels(types, chosen.and(wanted));
  }

  /**
   * New models each time: building a session changes some of them, {@code forall} for one.
   *
   * @throws IllegalArgumentException if a class is damaged
   */
  List<Model> models() {
    List<Model> models = new ArrayList<>();
    for (Class<?> type : types) {
      try {
        models.add(only((Model) type.getDeclaredConstructor().newInstance()));
      } catch (ReflectiveOperationException | LinkageError e) {
        throw damaged(e);
      }
    }
    return models;
  }

  private Model only(Model model) {
    if (model.getRules().stream().allMatch(rule -> chosen.test(rule.getName()))) {
      return model;
    }
    ModelImpl copy = new ModelImpl(model.getName());
    for (Rule rule : model.getRules()) {
      if (chosen.test(rule.getName())) {
        copy.addRule(rule);
      }
    }
    return copy;
  }

  private static IllegalArgumentException damaged(Throwable e) {
    return new IllegalArgumentException("the compiled rules are damaged: " + e.getMessage(), e);
  }
}
