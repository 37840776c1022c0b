package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.Recurring;
import dev.winnow.core.fact.Timed;
import org.junit.jupiter.api.Test;

/** What is derived for hours that recur begins and ends with each of them. */
class TimedFactsTest {

  /** From 10 to 20 of every 100. */
  private static final Recurring NIGHTS =
      new Recurring() {
        @Override
        public long beginFrom(long at) {
          long into = at % 100;
          return into >= 10 && into < 20 ? at : at + (into < 10 ? 10 - into : 110 - into);
        }

        @Override
        public long nextEnd(long at) {
          return at - at % 100 + 20;
        }
      };

  private final TimedFacts facts = new TimedFacts();
  private final Runnable end = () -> {};

  @Test
  void beginsAndEndsAgainAndAgain() {
    Timed night = Timed.during(NIGHTS, 0, "night");
    facts.add(night, FiringLog.NONE);
    for (long day = 0; day < 300; day += 100) {
      assertThat(facts.next()).isEqualTo(day + 10);
      assertThat(facts.beginning(day + 9)).isEmpty();
      assertThat(facts.beginning(day + 10)).containsExactly(night);
      facts.begun(night, end);
      assertThat(facts.next()).isEqualTo(day + 20);
      assertThat(facts.ending(day + 20)).containsExactly(end);
    }
  }

  @Test
  void beginsAtOnceWhereItIsDerivedWithinThem() {
    Timed night = Timed.during(NIGHTS, 115, "night");
    facts.add(night, FiringLog.NONE);
    assertThat(facts.beginning(115)).containsExactly(night);
  }

  @Test
  void leavesOutThoseThatHavePassed() {
    Timed night = Timed.during(NIGHTS, 0, "night");
    facts.add(night, FiringLog.NONE);
    assertThat(facts.beginning(450)).isEmpty();
    assertThat(facts.next()).isEqualTo(510);
    assertThat(facts.beginning(512)).containsExactly(night);
  }

  @Test
  void isWithdrawnWhicheverOfThemIsNext() {
    Timed night = Timed.during(NIGHTS, 0, "night");
    facts.add(night, FiringLog.NONE);
    assertThat(facts.beginning(450)).isEmpty();
    assertThat(facts.withdraw(night)).isEmpty();
    assertThat(facts.next()).isEqualTo(DueTimes.NEVER);
  }
}
