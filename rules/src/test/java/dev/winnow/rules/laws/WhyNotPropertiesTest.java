package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.WhyNot;
import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** What is said of a rule that does not fire is true, and asking changes nothing. */
class WhyNotPropertiesTest {

  private static final int ASKED = 4;

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Law
  void itSaysThatARuleFiresIffItDoes(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy, @ForAll Random random) {
    List<RuleInfo> rules =
        Given.busy().rules().rules().stream().sorted(Comparator.comparing(RuleInfo::id)).toList();
    try (TriageEngine engine = Given.engine(Given.either(stormy))) {
      Event.all(history.subList(0, history.size() - 1), engine);
      if (!(history.get(history.size() - 1) instanceof Event.Sent last)) {
        return;
      }
      Signal signal = last.signal();
      String before = engine.snapshot().toJson();
      List<WhyNot> answers = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        answers.add(engine.whyNot(signal, rules.get(random.nextInt(rules.size())).id()));
      }
      assertThat(engine.snapshot().toJson()).as("asking changes nothing").isEqualTo(before);
      assertThat(engine.whyNot(signal, answers.get(0).rule().id()))
          .as("the same question has the same answer")
          .hasToString(answers.get(0).toString());
      var fired = engine.fired();
      var triage = engine.accept(signal);
      engine.advanceTo(engine.now());
      for (WhyNot answer : answers) {
        String id = answer.rule().id();
        boolean fires =
            engine.fired().getOrDefault(id, 0L) > fired.getOrDefault(id, 0L)
                && !answer.nearness().endsWith("what it proposed was withdrawn");
        assertThat(answer.outcome() == WhyNot.Outcome.FIRES).as(answer.toString()).isEqualTo(fires);
        assertThat(answer.instead().orElseThrow().disposition()).isEqualTo(triage.disposition());
        assertThat(answer.nearness().isEmpty()).isEqualTo(fires);
      }
    }
  }
}
