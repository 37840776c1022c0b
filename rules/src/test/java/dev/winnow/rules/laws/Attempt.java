package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.rules.store.BundledRules;
import java.util.List;
import java.util.Optional;

/** A rule of anybody's, over the bundled ones, that tries what it must not. */
final class Attempt {

  private static final CompiledRules BUNDLED = BundledRules.load();

  private Attempt() {}

  /**
   * A policy with such a rule.
   *
   * @param said what a refusal must say, if the rule is refused
   * @return empty if it was refused, with its place
   */
  static Optional<Policy> policy(
      String settings, String name, String when, String then, String said) {
    try {
      CompiledRules own = RuleCompiler.compile(List.of(rule(name, when, then)));
      return Optional.of(Given.policy(settings, BUNDLED.plus(own)));
    } catch (PolicyException e) {
      assertThat(e.getMessage()).startsWith("own.drl:").contains(said);
      assertThat(e.problems()).allMatch(one -> one.line() > 4 && one.column() > 0);
      return Optional.empty();
    }
  }

  private static RuleFile rule(String name, String when, String then) {
    return new RuleFile(
        "own.drl",
        """
        package dev.winnow.policy
        rule "%s"
            @Id("own")
        when
            %s
        then
            %s
        end
        """
            .formatted(name, when, then));
  }
}
