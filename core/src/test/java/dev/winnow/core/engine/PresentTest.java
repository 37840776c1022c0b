package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.RuleFile;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.phreak.RuleExecutor;
import org.drools.core.reteoo.AbstractTerminalNode;
import org.drools.core.reteoo.PathMemory;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** See decision 0006: Drools keeps for ever what a rule of one pattern matched and changed. */
class PresentTest {

  private static final String NAME = "Every incident is P1";

  private static final RuleFile RULE =
      SmallPolicy.rule(
          "own.drl", NAME, "$i : Incident( priority > 1 )", "modify( $i ) { setPriority( 1 ) }");

  @Test
  void aRuleOfOnePatternThatChangesWhatItMatchesKeepsNothing() {
    KieSession session = RuleBase.of(RuleCompiler.compile(List.of(RULE))).newSession(Set.of());
    session.insert(new Present());
    for (int i = 0; i < 3; i++) {
      Incident incident = Incident.about("disk " + i, "DiskFull", Labels.none(), Labels.none(), i);
      incident.setPriority(3);
      FactHandle handle = session.insert(incident);
      session.fireAllRules();
      assertThat(incident.getPriority()).isEqualTo(1);
      session.delete(handle);
      session.fireAllRules();
    }
    assertThat(kept(session)).isZero();
    session.dispose();
  }

  /** How many matches the session keeps of the rule. */
  private static int kept(KieSession session) {
    InternalRuleBase rules = (InternalRuleBase) session.getKieBase();
    return Arrays.stream(rules.getReteooBuilder().getTerminalNodes(RuleCompiler.PACKAGE + "." + NAME))
        .map(node -> ((ReteEvaluator) session).getNodeMemory((AbstractTerminalNode) node))
        .map(PathMemory.class::cast)
        .map(memory -> memory.getRuleAgendaItem().getRuleExecutor())
        .mapToInt(PresentTest::kept)
        .sum();
  }

  private static int kept(RuleExecutor executor) {
    return executor.getActiveMatches().size() + executor.getDormantMatches().size();
  }
}
