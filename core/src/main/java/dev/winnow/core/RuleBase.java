package dev.winnow.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A policy's rules, loaded once for any number of engines. An engine can leave rules out.
 *
 * <p>Safe for use by several threads.
 */
public final class RuleBase {

  private static final long TRIAL = 30_000;

  private final List<Model> models = new ArrayList<>();
  private final Map<String, RuleInfo> infos = new HashMap<>();
  private final boolean divisible;

  /** How often rules may fire in one engine. */
  private final long firings;

  private @Nullable KieBase whole;

  private RuleBase(CompiledRules rules) {
    ClassLoader loader = new RuleLoader(rules.classes());
    for (String name : rules.models()) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new IllegalArgumentException("the compiled rules are damaged: " + e.getMessage(), e);
      }
    }
    rules.rules().forEach(rule -> infos.put(rule.name(), rule));
    divisible = true;
    firings = Long.MAX_VALUE;
  }

  /**
   * Loads rules.
   *
   * @param rules the rules
   * @return the rules, loaded
   * @throws IllegalArgumentException if the bytecode is damaged
   */
  public static RuleBase of(CompiledRules rules) {
    return new RuleBase(rules);
  }

  /** The rules of a base without one of them, and one rule of another base in its place. */
  private RuleBase(RuleBase base, String without, RuleBase other, String instead) {
    base.models.forEach(model -> models.add(only(model, name -> !name.equals(without))));
    other.models.forEach(model -> models.add(only(model, instead::equals)));
    infos.putAll(base.infos);
    infos.remove(without);
    infos.put(instead, base.info(without).called(instead));
    divisible = true;
    firings = TRIAL;
  }

  /** Rules that were built otherwise, and cannot be left out one by one; for tests. */
  RuleBase(KieBase whole, List<RuleInfo> rules) {
    rules.forEach(rule -> infos.put(rule.name(), rule));
    this.whole = whole;
    divisible = false;
    firings = Long.MAX_VALUE;
  }

  /**
   * The same rules, but one of them in another form, which keeps the id of the one that it stands
   * for. They are for trying out: engines with them end in a {@link RunawayException} if rules fire
   * more than 30,000 times.
   *
   * @param name the name of the rule that is replaced
   * @param others rules among which the other form is
   * @param instead the name of the other form
   * @return new rules
   * @throws IllegalStateException if there is no rule of that name
   */
  public RuleBase replacing(String name, RuleBase others, String instead) {
    return new RuleBase(this, name, others, instead);
  }

  /** How often rules may fire in one engine. */
  long firings() {
    return firings;
  }

  /** What is known of a rule, by its name. */
  RuleInfo info(String name) {
    RuleInfo info = infos.get(name);
    if (info == null) {
      throw new IllegalStateException("no rule is called \"" + name + "\"");
    }
    return info;
  }

  KieSession newSession(Set<String> without) {
    if (without.isEmpty() || !divisible) {
      return whole().newKieSession();
    }
    List<Model> chosen =
        models.stream().map(m -> only(m, name -> !without.contains(name))).toList();
    return KieBaseBuilder.createKieBaseFromModel(chosen).newKieSession();
  }

  private synchronized KieBase whole() {
    if (whole == null) {
      whole = KieBaseBuilder.createKieBaseFromModel(models);
    }
    return whole;
  }

  /** The rule whose name occurs in an error's messages. */
  List<String> namedIn(Throwable error) {
    List<String> found = new ArrayList<>();
    for (Throwable e = error; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage());
      infos.keySet().stream().sorted().filter(message::contains).forEach(found::add);
    }
    return found;
  }

  private static Model only(Model model, Predicate<String> chosen) {
    ModelImpl copy = new ModelImpl(model.getName());
    for (Rule rule : model.getRules()) {
      if (chosen.test(rule.getName())) {
        copy.addRule(rule);
      }
    }
    return copy;
  }

  private static final class RuleLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    RuleLoader(Map<String, byte[]> classes) {
      super(RuleBase.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
