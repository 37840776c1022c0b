package dev.winnow.rules.check;

import dev.winnow.rules.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** What can be proved of rules without running them. */
final class Proofs {

  private Proofs() {}

  static List<Finding> of(List<CheckedRule> rules, Settings settings) {
    return new ArrayList<>();
  }
}
