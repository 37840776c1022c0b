package dev.winnow.core.engine;

import dev.winnow.core.compile.ConsequenceTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.impl.ModelImpl;

/**
 * A class of rules, from which models are made. Safe for use by several threads.
 *
 * @param type the class
 * @param index what was read of its rules when they were compiled, if that was kept
 */
record CompiledModel(Class<?> type, Optional<ModelIndex> index) {

  /**
   * A new model each time: building a session changes some of it, {@code forall} for one.
   *
   * @param chosen which rules are wanted, by their names
   * @throws IllegalArgumentException if a class is damaged
   */
  Model model(Predicate<String> chosen) {
    try {
      return index.isPresent() && !index.get().isAll(chosen)
          ? model(index.get().rules(chosen, type.getClassLoader()))
          : only(chosen, (Model) type.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw LoadedModels.damaged(e);
    }
  }

  private Model model(List<Rule> rules) {
    ModelImpl copy = new ModelImpl(type.getPackageName());
    rules.forEach(copy::addRule);
    return copy;
  }

  private Model only(Predicate<String> chosen, Model model) {
    boolean all = model.getRules().stream().allMatch(rule -> chosen.test(rule.getName()));
    return all
        ? model
        : model(model.getRules().stream().filter(rule -> chosen.test(rule.getName())).toList());
  }

  /**
   * What each rule needs before it can match, and what it may put in.
   *
   * @param bytecode the classes' bytes by their names, if nothing was kept when they were compiled
   */
  List<RuleGroups.Profile> profiles(Map<String, byte[]> bytecode) {
    if (index.isPresent()) {
      return index.get().profiles(type.getClassLoader());
    }
    Map<String, Set<String>> values = ConsequenceTypes.of(bytecode);
    List<RuleGroups.Profile> profiles = new ArrayList<>();
    for (Rule rule : model(any -> true).getRules()) {
      Set<Class<?>> brings = new HashSet<>();
      rule.getConsequences().values().forEach(done -> brings.addAll(broughtBy(done, values)));
      profiles.add(new RuleGroups.Profile(rule.getName(), Need.of(rule.getView()), brings));
    }
    return profiles;
  }

  private Set<Class<?>> broughtBy(Consequence done, Map<String, Set<String>> values) {
    Object code = done.getBlock() instanceof IntrospectableLambda block ? block.getLambda() : done;
    Set<String> named =
        values.getOrDefault(code.getClass().getName(), Set.of(ConsequenceTypes.ANYTHING));
    Set<Class<?>> brought = new HashSet<>();
    named.forEach(name -> brought.add(ModelIndex.type(name, type.getClassLoader())));
    return brought;
  }
}
