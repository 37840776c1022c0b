package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A policy may have many rules, up to a number that is said. */
class ManyRulesTest {

  /** From 999 on Drools makes classes of another form. */
  @Test
  void aThousandRulesCompile() {
    assertThat(RuleCompiler.compile(List.of(rules(1_000))).rules()).hasSize(1_000);
  }

  @Test
  void tooManyAreRefusedWithTheirNumber() {
    assertThatThrownBy(() -> RuleCompiler.compile(List.of(rules(2_901))))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(
            "a.drl:14502:1: this is one rule too many: a policy has at most 2900 rules, and this"
                + " has 2901");
  }

  private static RuleFile rules(int count) {
    StringBuilder text = new StringBuilder("package dev.winnow.policy\n");
    for (int i = 0; i < count; i++) {
      text.append("rule \"Rule " + i + "\"\nwhen\n  Silence()\nthen\nend\n");
    }
    return new RuleFile("a.drl", text.toString());
  }
}
