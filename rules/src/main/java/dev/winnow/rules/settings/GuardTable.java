package dev.winnow.rules.settings;

import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.action.Veto;
import java.util.ArrayList;
import java.util.List;

/**
 * What guards say of an action: whether its target is protected, whether it needs an approval, and
 * the like. Immutable, safe for use by several threads.
 */
public final class GuardTable {

  private final GuardSettings settings;
  private final boolean noNames;
  private final NamePattern names;
  private final List<NamePattern> least;

  /**
   * A table.
   *
   * @param settings what keeps an action from being done
   */
  public GuardTable(GuardSettings settings) {
    this.settings = settings;
    this.noNames = settings.protect().names().isEmpty();
    this.names = NamePattern.of(noNames ? "none" : settings.protect().names());
    this.least = settings.least().stream().map(row -> NamePattern.of(row.workload())).toList();
  }

  /**
   * What settings say against an action, whatever happens: that its target is protected, that it
   * must keep more pods, or that this is a dry run.
   *
   * @param proposed what is proposed
   * @return a veto for each; possibly none
   */
  public List<Veto> vetoesOf(ProposedAction proposed) {
    List<Veto> vetoes = new ArrayList<>();
    String target = proposed.target();
    if (!target.isEmpty() && protects(proposed.namespace(), target)) {
      vetoes.add(new Veto(proposed, "protected", target + " is protected"));
    }
    int keeps = proposed.namespace().isEmpty() ? 0 : least(proposed.namespace(), target);
    if (proposed.leaves() < keeps) {
      vetoes.add(new Veto(proposed, "least", target + " must keep " + keeps + " pods"));
    }
    if (rehearses(proposed.namespace())) {
      vetoes.add(new Veto(proposed, "dry-run", "this is a dry run"));
    }
    return vetoes;
  }

  private boolean protects(String namespace, String target) {
    String name = target.substring(target.lastIndexOf('/') + 1);
    return settings.protect().namespaces().contains(namespace) || (!noNames && names.matches(name));
  }

  /** How many pods a target must keep: the most that a row asks for; 0 if none fits. */
  private int least(String namespace, String target) {
    int most = 0;
    for (int row = 0; row < least.size(); row++) {
      LeastRow one = settings.least().get(row);
      if (one.namespace().equals(namespace)
          && least.get(row).matches(target.substring(namespace.length() + 1))) {
        most = Math.max(most, one.least());
      }
    }
    return most;
  }

  /**
   * Whether somebody must approve an action first.
   *
   * @param action the action's name
   * @return true if it is riskier than what needs no approval
   */
  public boolean asks(String action) {
    return settings.risk().above(action, settings.approval().above());
  }

  /**
   * How risky an action is.
   *
   * @param action the action's name
   * @return low, medium or high
   */
  public String riskOf(String action) {
    return settings.risk().of(action);
  }

  private boolean rehearses(String namespace) {
    return settings.dryRun().all() || settings.dryRun().namespaces().contains(namespace);
  }

  @Override
  public String toString() {
    return "the guards' table";
  }
}
