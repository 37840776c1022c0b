package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.RuleFile;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Labels;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** See decision 0006: Drools keeps for ever what a rule of one pattern matched and changed. */
class PresentTest {

  private static final RuleFile RULE =
      SmallPolicy.rule(
          "own.drl",
          "Every incident is P1",
          "$i : Incident( priority > 1 )",
          "modify( $i ) { setPriority( 1 ) }");

  /** What is collected once it was taken out is kept by nobody; the session drops the last late. */
  @Test
  void aRuleOfOnePatternThatChangesWhatItMatchesKeepsNothing() {
    RuleBase rules = RuleBase.of(RuleCompiler.compile(List.of(RULE)));
    KieSession session = rules.newSession(Set.of(), rules.select(SignalGroup.ANY, Set.of()));
    session.insert(new Present());
    List<WeakReference<Incident>> gone = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      gone.add(comesAndGoes(session, i));
    }
    for (int i = 0; i < 20 && gone.stream().filter(one -> one.get() != null).count() > 1; i++) {
      System.gc();
    }
    assertThat(gone.stream().filter(one -> one.get() != null).count()).isLessThanOrEqualTo(1);
    session.dispose();
  }

  private static WeakReference<Incident> comesAndGoes(KieSession session, int number) {
    Incident incident =
        Incident.about("disk " + number, "DiskFull", Labels.none(), Labels.none(), number);
    incident.setPriority(3);
    var handle = session.insert(incident);
    session.fireAllRules();
    assertThat(incident.getPriority()).isEqualTo(1);
    session.delete(handle);
    session.fireAllRules();
    return new WeakReference<>(incident);
  }
}
