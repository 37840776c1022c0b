package dev.winnow.rules;

import dev.winnow.core.CompiledRules;
import dev.winnow.text.yaml.YamlFile;
import java.util.Set;

/**
 * What a policy is made of. Immutable, safe for use by several threads.
 *
 * @param rules the rules, compiled
 * @param settings all settings; they were read without a mistake
 * @param added the ids of the rules that do not come with Winnow and replace none that does
 */
public record PolicyParts(CompiledRules rules, YamlFile settings, Set<String> added) {

  /** Copies the set. */
  public PolicyParts {
    added = Set.copyOf(added);
  }
}
