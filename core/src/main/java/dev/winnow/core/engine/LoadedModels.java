package dev.winnow.core.engine;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.compile.ConsequenceTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.impl.ModelImpl;

/**
 * Classes of rules, from which models are made.
 *
 * @param types the classes
 * @param bytecode the bytes of those that are not on the class path, by their names
 * @param chosen which rules are wanted, by their names
 */
record LoadedModels(
    List<Class<?>> types, Map<String, byte[]> bytecode, Predicate<String> chosen) {

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
    List<Model> models = new ArrayList<>();
    for (Class<?> type : types) {
      try {
        models.add(chosen((Model) type.getDeclaredConstructor().newInstance()));
      } catch (ReflectiveOperationException | LinkageError e) {
        throw damaged(e);
      }
    }
    return models;
  }

  /** Of a model, the rules that are wanted. */
  Model chosen(Model model) {
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

  /**
   * What each rule needs before it can match, and what it may put in.
   *
   * @param models models that were made here
   */
  List<RuleGroups.Profile> profiles(List<Model> models) {
    Map<String, Set<String>> values = new HashMap<>(ConsequenceTypes.of(bytecode));
    types.forEach(type -> values.putAll(besides(type)));
    List<RuleGroups.Profile> profiles = new ArrayList<>();
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        Set<Class<?>> brings = new HashSet<>();
        rule.getConsequences().values().forEach(done -> brings.addAll(broughtBy(done, values)));
        profiles.add(new RuleGroups.Profile(rule.getName(), Need.of(rule.getView()), brings));
      }
    }
    return profiles;
  }

  /** What was read when the rules were compiled, if they are on the class path. */
  private static Map<String, Set<String>> besides(Class<?> model) {
    try (InputStream in =
        model.getResourceAsStream(model.getSimpleName() + ConsequenceTypes.ENDING)) {
      return in == null
          ? Map.of()
          : ConsequenceTypes.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static Set<Class<?>> broughtBy(Consequence done, Map<String, Set<String>> values) {
    Set<Class<?>> brought = new HashSet<>();
    Object code = done.getBlock() instanceof IntrospectableLambda block ? block.getLambda() : done;
    Set<String> named = values.get(code.getClass().getName());
    if (named == null) {
      brought.add(Object.class);
      return brought;
    }
    named.forEach(name -> brought.add(type(name, code.getClass().getClassLoader())));
    return brought;
  }

  private static Class<?> type(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return Object.class;
    }
  }

  private static IllegalArgumentException damaged(Throwable e) {
    return new IllegalArgumentException("the compiled rules are damaged: " + e.getMessage(), e);
  }
}
