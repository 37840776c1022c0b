package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * What sessions of a policy's rules are made from: of those rules that can match, as far as is
 * known which signals come. Each is made when it is first needed, for all engines. Safe for use by
 * several threads.
 */
final class RuleNetworks {

  /** How many are kept; who would need one more gets that of all rules. */
  private static final int MOST = 8;

  private static final int ANSWERS = 200;

  private final List<LoadedModels> parts;
  private final Map<Set<String>, KieBase> networks = new HashMap<>();
  private final Map<Set<String>, DirectPlan> plans = new HashMap<>();
  private final Map<Question, RuleSelection> answers = new HashMap<>();
  private @Nullable RuleGroups groups;

  /** Which rules can match when facts of some types are there, and signals of some groups come. */
  private record Question(SignalGroup last, Set<Class<?>> given) {}

  RuleNetworks(List<LoadedModels> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Which rules can match while nothing but some groups of signals comes. */
  synchronized RuleSelection select(SignalGroup last, Set<Class<?>> given) {
    Question question = new Question(last, Set.copyOf(given));
    RuleSelection known = answers.get(question);
    if (known == null) {
      known = groups().upTo(last, given);
      if (answers.size() < ANSWERS) {
        answers.put(question, known);
      }
    }
    boolean isOneMore = !networks.containsKey(known.rules()) && networks.size() >= MOST;
    return isOneMore ? groups().upTo(SignalGroup.ANY, given) : known;
  }

  private RuleGroups groups() {
    RuleGroups known = groups;
    if (known == null) {
      known = new RuleGroups(parts.stream().flatMap(part -> part.profiles().stream()).toList());
      groups = known;
    }
    return known;
  }

  /** What sessions with some of the rules are made from; kept for the next. */
  synchronized KieBase of(Set<String> rules) {
    return networks.computeIfAbsent(rules, this::build);
  }

  /** The same, but not kept. */
  KieBase build(Set<String> rules) {
    List<Model> models = models(rules::contains);
    models.forEach(Present::join);
    models.forEach(ListensTo::itsNames);
    models.add(Due.model());
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  /** Some of the rules as they can be followed without a session; kept for the next. */
  synchronized DirectPlan plan(Set<String> rules) {
    DirectPlan known = plans.get(rules);
    if (known == null) {
      known = new DirectPlan(models(rules::contains));
      if (plans.size() < MOST) {
        plans.put(Set.copyOf(rules), known);
      }
    }
    return known;
  }

  /** New models of all rules. */
  List<Model> models() {
    return models(any -> true);
  }

  /** New models of some rules. */
  List<Model> models(Predicate<String> wanted) {
    List<Model> models = new ArrayList<>();
    parts.forEach(part -> models.addAll(part.only(wanted).models()));
    return models;
  }
}
