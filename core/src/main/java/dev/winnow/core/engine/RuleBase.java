package dev.winnow.core.engine;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.compile.PolicyGuard;
import dev.winnow.core.condition.RuleView;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.text.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.core.impl.InternalRuleBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A policy's rules, loaded once for any number of engines. An engine can leave rules out.
 *
 * <p>Safe for use by several threads.
 */
public final class RuleBase {

  /** How often the rules of a trial may fire: a changed rule may do so without an end. */
  private static final long TRIAL = 30_000;

  private final List<LoadedModels> parts;
  private final Map<String, RuleInfo> infos = new HashMap<>();
  private final long firings;
  private final RuleNetworks networks;
  private final SignalGroup least;
  private final Optional<KieBase> whole;

  private RuleBase(List<LoadedModels> parts, Map<String, RuleInfo> infos, long firings) {
    this(parts, infos, firings, SignalGroup.ALERTS, Optional.empty());
  }

  private RuleBase(
      List<LoadedModels> parts,
      Map<String, RuleInfo> infos,
      long firings,
      SignalGroup least,
      Optional<KieBase> whole) {
    this.parts = parts;
    this.infos.putAll(infos);
    this.firings = firings;
    this.networks = new RuleNetworks(parts);
    this.least = least;
    this.whole = whole;
  }

  /** Rules that were built otherwise, and cannot be left out one by one; for tests. */
  RuleBase(KieBase whole, List<RuleInfo> rules) {
    this(List.of(), byName(rules), Long.MAX_VALUE, SignalGroup.ANY, Optional.of(whole));
  }

  /** The same rules, all of which are there from the start; for tests. */
  RuleBase atOnce() {
    return new RuleBase(parts, infos, firings, SignalGroup.ANY, whole);
  }

  /**
   * Loads rules.
   *
   * @param rules the rules
   * @return the rules, loaded
   * @throws IllegalArgumentException if the bytecode is damaged
   * @throws PolicyException if they do what a policy may not do; then nothing is loaded
   */
  public static RuleBase of(CompiledRules rules) {
    PolicyGuard.check(rules);
    return new RuleBase(List.of(LoadedModels.of(rules)), byName(rules.rules()), Long.MAX_VALUE);
  }

  private static Map<String, RuleInfo> byName(List<RuleInfo> rules) {
    Map<String, RuleInfo> infos = new HashMap<>();
    rules.forEach(rule -> infos.put(rule.name(), rule));
    return infos;
  }

  /** The same rules without some; those are known by name and id all the same. */
  public RuleBase without(Set<String> names) {
    if (names.isEmpty() || parts.isEmpty()) {
      return this;
    }
    return new RuleBase(
        parts.stream().map(part -> part.only(name -> !names.contains(name))).toList(),
        infos,
        firings,
        least,
        whole);
  }

  /**
   * The same rules, but one of them in another form, which keeps the id of the one that it stands
   * for. They are for trying out: engines with them end in a {@link
   * dev.winnow.core.engine.RunawayException} if rules fire more than 30,000 times.
   *
   * @param name the name of the rule that is replaced
   * @param others rules among which the other form is
   * @param instead the name of the other form
   * @return new rules
   * @throws IllegalStateException if there is no rule of that name
   */
  public RuleBase replacing(String name, RuleBase others, String instead) {
    Map<String, RuleInfo> changed = new HashMap<>(infos);
    changed.put(instead, info(name).called(instead));
    changed.remove(name);
    return new RuleBase(
        Stream.concat(
                parts.stream().map(part -> part.only(one -> !one.equals(name))),
                others.parts.stream().map(part -> part.only(instead::equals)))
            .toList(),
        changed,
        TRIAL,
        least,
        Optional.empty());
  }

  /** How often rules may fire in one engine. */
  public long firings() {
    return firings;
  }

  /**
   * What is known of a rule, by its id.
   *
   * @throws IllegalArgumentException if there is none; it names the nearest
   */
  public RuleInfo byId(String id) {
    Map<String, RuleInfo> byId = new TreeMap<>();
    infos.values().forEach(info -> byId.put(info.id(), info));
    RuleInfo found = byId.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "no rule has the id \""
              + id
              + "\""
              + NearestName.orPart(id, byId.keySet())
                  .map(near -> "; did you mean \"" + near + "\"?")
                  .orElse(""));
    }
    return found;
  }

  /** What is known of a rule, by its id; empty if there is none. */
  public Optional<RuleInfo> find(String id) {
    return infos.values().stream().filter(info -> info.id().equals(id)).findFirst();
  }

  /** The rules' conditions, by the rules' names; none of rules that were built otherwise. */
  public Map<String, RuleView> views() {
    Map<String, RuleView> views = new TreeMap<>();
    networks.models().forEach(model -> views.putAll(RuleView.of(model)));
    return views;
  }

  /** What is known of a rule, by its name. */
  public RuleInfo info(String name) {
    RuleInfo info = infos.get(name);
    if (info == null) {
      throw new IllegalStateException("no rule is called \"" + name + "\"");
    }
    return info;
  }

  /** The first rules that engines load are those for this group of signals. */
  SignalGroup least() {
    return least;
  }

  /**
   * The rules that the first engine begins with.
   *
   * @param settings the facts that it is given
   * @return their names
   */
  public Set<String> first(List<Object> settings) {
    Set<Class<?>> given = new HashSet<>();
    settings.forEach(fact -> given.add(fact.getClass()));
    return select(least, given).rules();
  }

  /**
   * Makes now what engines need that begin with some of the rules, so that the first of them need
   * not wait for it. It is no harm if they begin with others.
   *
   * @param names the names of these rules
   */
  void makeReady(Set<String> names) {
    if (whole.isEmpty()) {
      networks.of(Set.copyOf(names)).newKieSession().dispose();
    }
  }

  /**
   * Loads now the classes of some of the rules, for engines that have more rules besides.
   *
   * @param names the names of these rules
   */
  void loadClasses(Set<String> names) {
    networks.models(names::contains);
  }

  /** The rules that can match while facts of some types are there, and some signals come. */
  RuleSelection select(SignalGroup last, Set<Class<?>> given) {
    return networks.select(last, given);
  }

  KieSession newSession(Set<String> without, RuleSelection rules) {
    if (whole.isPresent()) {
      return whole.get().newKieSession();
    }
    Set<String> rest = but(without, rules);
    KieBase base = without.isEmpty() ? networks.of(rest) : networks.build(rest);
    return base.newKieSession();
  }

  private static Set<String> but(Set<String> without, RuleSelection rules) {
    Set<String> rest = new HashSet<>(rules.rules());
    rest.removeAll(without);
    return rest;
  }

  /**
   * Some of the rules as they can be followed without the rule engine, but for those that are left
   * out; empty for rules that were built otherwise.
   */
  Optional<DirectPlan> direct(Set<String> without, RuleSelection rules) {
    return whole.isPresent() ? Optional.empty() : Optional.of(networks.plan(but(without, rules)));
  }

  /**
   * Which rules can be followed without the rule engine when a signal comes, and what keeps the
   * others from it.
   *
   * @return the rules that ask for signals, by their ids
   */
  public List<DirectRule> direct() {
    List<DirectRule> all = new ArrayList<>();
    DirectPlan plan = networks.plan(infos.keySet());
    for (DirectForm form : plan.forms()) {
      if (form.asksFor(Signal.class)) {
        Optional<String> obstacle = plan.obstacle(form);
        List<String> heard = obstacle.isPresent() ? List.of() : heardBy(form);
        all.add(new DirectRule(info(form.name()), obstacle, heard));
      }
    }
    all.sort(Comparator.comparing(one -> one.rule().id()));
    return all;
  }

  private List<String> heardBy(DirectForm form) {
    InternalRuleBase all = (InternalRuleBase) networks.of(infos.keySet());
    return DirectEffect.change(form.rule().getDefaultConsequence())
        .map(change -> Listeners.of(change.type(), change.properties(), all))
        .map(Listeners::rules)
        .orElse(Set.of())
        .stream()
        .filter(name -> !name.equals(form.name()))
        .map(name -> info(name).id())
        .sorted()
        .toList();
  }

  /** The rule whose name occurs in an error's messages. */
  public List<String> namedIn(Throwable error) {
    List<String> found = new ArrayList<>();
    for (Throwable e = error; e != null; e = e.getCause()) {
      String message = String.valueOf(e.getMessage());
      infos.keySet().stream().sorted().filter(message::contains).forEach(found::add);
    }
    return found;
  }
}
