package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.RuleFile;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Labels;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  void aRuleOfOnePatternThatChangesWhatItMatchesKeepsNothing() throws Exception {
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

  /** How many matches the session keeps of the rule, as the inside of Drools 10 knows. */
  private static int kept(KieSession session) throws ReflectiveOperationException {
    Object builder = ask(session.getKieBase(), "getReteooBuilder");
    Object[] nodes = (Object[]) ask(builder, "getTerminalNodes", RuleCompiler.PACKAGE + "." + NAME);
    assertThat(nodes).hasSize(1);
    Object memory = ask(session, "getNodeMemory", nodes[0]);
    Object executor = ask(ask(memory, "getRuleAgendaItem"), "getRuleExecutor");
    return (int) ask(ask(executor, "getActiveMatches"), "size")
        + (int) ask(ask(executor, "getDormantMatches"), "size");
  }

  private static Object ask(Object whom, String what, Object... with)
      throws ReflectiveOperationException {
    Method method =
        Arrays.stream(whom.getClass().getMethods())
            .filter(one -> one.getName().equals(what) && takes(one, with))
            .findFirst()
            .orElseThrow();
    return method.invoke(whom, with);
  }

  private static boolean takes(Method method, Object... with) {
    Class<?>[] types = method.getParameterTypes();
    return types.length == with.length && (with.length == 0 || types[0].isInstance(with[0]));
  }
}
