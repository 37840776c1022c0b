package dev.winnow.core.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;

/** The conditions of one rule. Immutable, safe for use by several threads. */
public final class RuleView {

  private final Node root;
  private final List<ConditionPart> parts;
  private final boolean whole;

  RuleView(Node root, List<ConditionPart> parts, boolean whole) {
    this.root = root;
    this.parts = List.copyOf(parts);
    this.whole = whole;
  }

  /**
   * The conditions of all rules of a model.
   *
   * @param model what the compiled rules are made of; of the rule engine's kind, which no public
   *     method names
   * @return by the rules' names, in the model's order
   */
  public static Map<String, RuleView> of(Object model) {
    Map<String, RuleView> views = new LinkedHashMap<>();
    for (Rule rule : ((Model) model).getRules()) {
      views.put(rule.getName(), new ViewReader().read(rule.getView()));
    }
    return views;
  }

  /**
   * The conditions.
   *
   * @return in the order of the rule
   */
  public List<ConditionPart> parts() {
    return parts;
  }

  /**
   * Whether all of the rule can be looked at. Queries, grouping and time operators cannot: they are
   * passed over.
   *
   * @return false if something is passed over
   */
  public boolean whole() {
    return whole;
  }

  /**
   * Looks for facts that fulfil the conditions, in the rule's order, all there are.
   *
   * @param facts the facts
   * @param limit how many facts may be looked at, counted anew for each combination
   * @param lookout hears of each condition that is tried
   * @return false if it was cut off by the limit
   */
  public boolean look(Facts facts, int limit, MatchObserver lookout) {
    Search search = new Search(facts, lookout, limit);
    root.look(search, search::complete);
    return !search.cutOff();
  }
}
