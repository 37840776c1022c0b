package dev.winnow.core;

import dev.winnow.core.condition.RuleView;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A policy's rules, loaded. New sessions can leave rules out. */
final class RuleBase {

  private final List<Model> models = new ArrayList<>();
  private final Map<String, RuleInfo> infos = new HashMap<>();
  private final Optional<KieBase> whole;
  private final Optional<CompiledRules> compiled;
  private final Set<String> leftOut = new HashSet<>();

  RuleBase(CompiledRules rules) {
    compiled = Optional.of(rules);
    ClassLoader loader = new RuleLoader(rules.classes());
    for (String name : rules.models()) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new IllegalArgumentException("the compiled rules are damaged: " + e.getMessage(), e);
      }
    }
    rules.rules().forEach(rule -> infos.put(rule.name(), rule));
    whole = Optional.empty();
  }

  /** Rules that were built otherwise, and cannot be left out one by one; for tests. */
  RuleBase(KieBase whole, List<RuleInfo> rules) {
    rules.forEach(rule -> infos.put(rule.name(), rule));
    this.whole = Optional.of(whole);
    compiled = Optional.empty();
  }

  /** The same rules without some; those are known by name and id all the same. */
  RuleBase without(Set<String> names) {
    return names.isEmpty() ? this : new RuleBase(this, names);
  }

  private RuleBase(RuleBase all, Set<String> without) {
    leftOut.addAll(all.leftOut);
    leftOut.addAll(without);
    all.models.forEach(model -> models.add(only(model, leftOut)));
    infos.putAll(all.infos);
    whole = all.whole;
    compiled = all.compiled;
  }

  /**
   * What is known of a rule, by its id.
   *
   * @throws IllegalArgumentException if there is none; it names the nearest
   */
  RuleInfo byId(String id) {
    Map<String, RuleInfo> byId = new TreeMap<>();
    infos.values().forEach(info -> byId.put(info.id(), info));
    RuleInfo found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "no rule has the id \""
              + id
              + "\""
              + NearestName.of(id, byId.keySet())
                  .map(near -> "; did you mean \"" + near + "\"?")
                  .orElse(""));
    }
    return found;
  }

  /** Loaded anew: building a session changes some models, {@code forall} for one. */
  RuleBase fresh(CompiledRules rules) {
    return whole.isPresent() ? this : new RuleBase(rules);
  }

  /**
   * The rules' conditions, by the rules' names; none of rules that were built otherwise. Ask before
   * a session is built, or of rules of which none is built.
   */
  Map<String, RuleView> views() {
    Map<String, RuleView> views = new TreeMap<>();
    models.forEach(model -> views.putAll(RuleView.of(model)));
    return views;
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
    if (whole.isPresent()) {
      return whole.get().newKieSession();
    }
    if (!without.isEmpty() && compiled.isPresent()) {
      return fresh(compiled.get()).without(union(leftOut, without)).newSession(Set.of());
    }
    return KieBaseBuilder.createKieBaseFromModel(models).newKieSession();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
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

  private static Model only(Model model, Set<String> without) {
    ModelImpl copy = new ModelImpl(model.getName());
    for (Rule rule : model.getRules()) {
      if (!without.contains(rule.getName())) {
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

    /** The rule engine reads the code of some expressions, to tell them apart. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      byte[] bytes =
          name.endsWith(".class")
              ? classes.get(name.substring(0, name.length() - ".class".length()).replace('/', '.'))
              : null;
      return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
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
