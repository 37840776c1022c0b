package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Some of the rules as they can be followed without the rule engine. */
  synchronized DirectPlan plan(Set<String> rules) {
    if (plans.size() >= ANSWERS) {
      plans.clear();
    }
    return plans.computeIfAbsent(rules, names -> new DirectPlan(models(names)));
  }

  private List<Model> models(Set<String> rules) {
    List<Model> models = new ArrayList<>();
    parts.forEach(part -> models.addAll(part.only(rules::contains).models()));
    return models;
  }

  /** The same, but not kept. */
  KieBase build(Set<String> rules) {
    List<Model> models = models(rules);
    models.forEach(Present::join);
    models.forEach(ListensTo::itsNames);
    models.add(Due.model());
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  /** New models of all rules. */
  List<Model> models() {
    List<Model> models = new ArrayList<>();
    parts.forEach(part -> models.addAll(part.models()));
    return models;
  }
}
