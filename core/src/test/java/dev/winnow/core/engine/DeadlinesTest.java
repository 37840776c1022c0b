package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.Deadline;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What falls due, and when. */
class DeadlinesTest {

  private final Deadlines deadlines = new Deadlines();

  @Test
  void theEarliestIsNext() {
    deadlines.add(at(20));
    deadlines.add(at(10));

    assertThat(deadlines.next()).isEqualTo(10);
    assertThat(deadlines.take()).isEqualTo(at(10));
    assertThat(deadlines.take()).isEqualTo(at(20));
    assertThat(deadlines.next()).isEqualTo(DueTimes.NEVER);
  }

  @Test
  void whatIsPutOffAgainAndAgainHasOneEntry() {
    deadlines.add(at(10));
    for (int time = 11; time <= 1_000; time++) {
      deadlines.withdraw(at(time - 1));
      deadlines.add(at(time));
    }

    assertThat(deadlines.after(0)).containsExactlyEntriesOf(Map.of("disk", 1_000L));
    assertThat(deadlines.next()).isEqualTo(1_000);
  }

  @Test
  void whatTwoRulesDeriveStandsUntilNeitherDoes() {
    deadlines.add(at(10));
    deadlines.add(at(10));
    deadlines.withdraw(at(10));
    assertThat(deadlines.next()).isEqualTo(10);

    deadlines.withdraw(at(10));
    assertThat(deadlines.next()).isEqualTo(DueTimes.NEVER);
  }

  @Test
  void whatWasTakenCanComeAgain() {
    deadlines.add(at(10));
    Deadline taken = deadlines.take();
    deadlines.withdraw(taken);
    deadlines.add(at(10));

    assertThat(deadlines.next()).isEqualTo(10);
  }

  private static Deadline at(long time) {
    return new Deadline("check", "disk", 1, time);
  }
}
