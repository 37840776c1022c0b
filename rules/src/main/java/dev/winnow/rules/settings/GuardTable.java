package dev.winnow.rules.settings;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.action.Veto;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What guards say of an action: whether its target is protected, whether it needs an approval, and
 * the like. Immutable, safe for use by several threads.
 */
public final class GuardTable {

  private final GuardSettings settings;
  private final ProcedureTable procedures;
  private final Set<String> approved;
  private final boolean noNames;
  private final NamePattern names;
  private final List<NamePattern> least;

  /**
   * A table.
   *
   * @param settings what keeps an action from being done
   */
  public GuardTable(GuardSettings settings) {
    this(settings, List.of(), Set.of());
  }

  /**
   * A table that knows procedures.
   *
   * @param settings what keeps an action from being done
   * @param procedures the procedures that may be run
   * @param approved the names of actions that somebody must approve first, however risky they are
   */
  public GuardTable(GuardSettings settings, List<ProcedureRow> procedures, Set<String> approved) {
    this.settings = settings;
    this.procedures = new ProcedureTable(procedures);
    this.approved = Set.copyOf(approved);
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
    reasonsAgainst(proposed.action())
        .forEach((guard, reason) -> vetoes.add(new Veto(proposed, guard, reason)));
    return vetoes;
  }

  /**
   * What settings say against an action, for whoever carries it out: whatever rules decided, and
   * however they came to it, that is not done.
   *
   * @param action the action
   * @return why it must not be done; empty if settings have nothing against it
   */
  public Optional<String> against(Action action) {
    return reasonsAgainst(action).values().stream().findFirst();
  }

  private Map<String, String> reasonsAgainst(Action action) {
    Map<String, String> reasons = new LinkedHashMap<>();
    String target = action.target();
    String namespace = action.namespace();
    procedures.against(action).ifPresent(why -> reasons.put("allow-list", why));
    if (!target.isEmpty() && protects(action)) {
      reasons.put("protected", target + " is protected");
    }
    int keeps = namespace.isEmpty() ? 0 : least(namespace, target);
    if (action.leaves() < keeps) {
      reasons.put("least", target + " must keep " + keeps + " pods");
    }
    if (rehearses(namespace)) {
      reasons.put("dry-run", "this is a dry run");
    }
    return reasons;
  }

  private boolean protects(Action action) {
    return settings.protect().namespaces().contains(action.namespace())
        || (!noNames && namesOf(action).stream().anyMatch(names::matches));
  }

  /** Each value of a procedure may be the name of what it is done to. */
  private static Collection<String> namesOf(Action action) {
    String target = action.target();
    return action instanceof RunProcedure run
        ? run.values().values()
        : List.of(target.substring(target.lastIndexOf('/') + 1));
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
   * @return true if it is riskier than what needs no approval, or is never done without one
   */
  public boolean asks(String action) {
    return approved.contains(action) || settings.risk().above(action, settings.approval().above());
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
