package dev.winnow.rules.settings;

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
   * Whether a target must be left alone.
   *
   * @param namespace its namespace, possibly empty
   * @param target the target, such as {@code sre/deployment/app} or {@code node/n1}
   * @return true if its namespace or its name is protected
   */
  public boolean protects(String namespace, String target) {
    String name = target.substring(target.lastIndexOf('/') + 1);
    return settings.protect().namespaces().contains(namespace) || (!noNames && names.matches(name));
  }

  /**
   * How many pods a target must keep.
   *
   * @param namespace its namespace, possibly empty
   * @param target the target, such as {@code sre/deployment/app}
   * @return the most that a row asks for; 0 if none fits
   */
  public int least(String namespace, String target) {
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
   * Whether a target must keep more pods than an action leaves it.
   *
   * @param namespace its namespace, possibly empty
   * @param target the target, such as {@code sre/deployment/app}
   * @param left how many the action leaves
   * @return true if that is too few
   */
  public boolean keepsMore(String namespace, String target, int left) {
    return left < least(namespace, target);
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

  /**
   * Whether actions in a namespace are only said, and not done.
   *
   * @param namespace a namespace, possibly empty
   * @return true if it is a dry run
   */
  public boolean rehearses(String namespace) {
    return settings.dryRun().all() || settings.dryRun().namespaces().contains(namespace);
  }

  @Override
  public String toString() {
    return "the guards' table";
  }
}
