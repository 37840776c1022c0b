package dev.winnow.core;

import dev.winnow.core.text.Sha256;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Rules and settings: all that an engine needs to know to decide. Immutable, safe for use by
 * several threads and several engines.
 *
 * @param rules the rules, compiled
 * @param settings the settings, as facts that rules read
 * @param settingsText the settings as a text, for the policy's hash
 * @param identity what makes two alerts one incident
 * @param limits how far the engine goes
 * @param sources where rules and settings came from, for people
 */
@API(status = API.Status.EXPERIMENTAL)
public record Policy(
    CompiledRules rules,
    List<Object> settings,
    String settingsText,
    Identity identity,
    Limits limits,
    List<String> sources) {

  /** Keeps its own copies. */
  public Policy {
    settings = List.copyOf(settings);
    sources = List.copyOf(sources);
  }

  /**
   * The same rules and settings with other limits.
   *
   * @param other how far the engine goes
   * @return a new policy
   */
  public Policy within(Limits other) {
    return new Policy(rules, settings, settingsText, identity, other, sources);
  }

  /**
   * What tells this policy from any other.
   *
   * @return a hash of rules and settings
   */
  public String hash() {
    return Sha256.of(rules.hash() + '\0' + settingsText);
  }
}
