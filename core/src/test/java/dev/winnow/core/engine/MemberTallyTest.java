package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTallyTest {

  private final MemberTally tally = new MemberTally();

  @Test
  void aTicketOfNothingOpenIsAsUrgentAsItWas() {
    assertThat(tally.isAnyOpen()).isFalse();
    assertThat(tally.worst(3)).isEqualTo(3);
  }

  @Test
  void itRisesAndFallsWithItsMembers() {
    tally.note(judged("lamp", 3));
    Incident worse = judged("switch", 2);
    tally.note(worse);
    assertThat(tally.worst(3)).isEqualTo(2);
    worse.close(1, "the alert resolved");
    tally.note(worse);
    assertThat(tally.worst(2)).isEqualTo(3);
    assertThat(tally.isAnyOpen()).isTrue();
  }

  @Test
  void itDoesNotFallWhileAMemberIsNotJudged() {
    tally.note(judged("lamp", 3));
    tally.note(incident("port"));
    assertThat(tally.worst(2)).isEqualTo(2);
    tally.note(judged("power", 1));
    assertThat(tally.worst(2)).isEqualTo(1);
  }

  @Test
  void oneAloneIsToldAsItWouldBeCounted() {
    Incident closed = judged("gone", 2);
    closed.close(1, "the alert resolved");
    for (Incident one : List.of(incident("port"), judged("lamp", 3), closed)) {
      MemberTally counted = new MemberTally();
      counted.note(one);
      OpenMembers alone = new OpenMembers.Alone(one);
      assertThat(alone.isAnyOpen()).isEqualTo(counted.isAnyOpen());
      assertThat(alone.isAnyProblemOpen()).isEqualTo(counted.isAnyProblemOpen());
      assertThat(alone.worst(4)).isEqualTo(counted.worst(4));
      assertThat(alone.worst(1)).isEqualTo(counted.worst(1));
    }
  }

  @Test
  void whatHasLeftCountsNoLonger() {
    Incident lamp = judged("lamp", 3);
    tally.note(lamp);
    tally.note(lamp);
    tally.forget(lamp);
    assertThat(tally.isAnyOpen()).isFalse();
    assertThat(tally.isAnyProblemOpen()).isFalse();
  }

  private static Incident incident(String key) {
    return Incident.about(key, "Slow", Labels.none(), Labels.none(), 0);
  }

  private static Incident judged(String key, int priority) {
    Incident incident = incident(key);
    Draft draft = new Draft(incident);
    draft.setPriority(priority);
    incident.classify(draft);
    return incident;
  }
}
