package dev.winnow.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import dev.winnow.runtime.journal.Entry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service that is given more than it may know says of itself. */
class TooMuchTest {

  private static final int MOST = 20;
  private static final Policy POLICY =
      Policies.bundled()
          .withSetting("engine.facts", Integer.toString(MOST))
          .withSetting("storm.opens", "900")
          .load();

  private final MemoryJournal journal = new MemoryJournal();
  private final Life.Passing time = new Life.Passing();

  private void give(Life life, int number) {
    time.by(Duration.ofSeconds(30));
    Alert alert =
        Alert.firing("Bad" + number)
            .label("severity", "critical")
            .label("instance", "host" + number)
            .at(time.instant())
            .build();
    assertThat(life.offer(List.of(new Submission(alert, false, "")))).isNotCompletedExceptionally();
    life.goOn();
  }

  private static List<TicketView> dropped(Life life) {
    return life.deciding.engine().tickets().stream()
        .filter(ticket -> ticket.title().equals("FactsDropped"))
        .toList();
  }

  @Test
  void thatFactsAreDroppedIsATicketWhichEndsByItself() {
    try (Life life = new Life(journal, POLICY, time)) {
      for (int number = 0; number < MOST; number++) {
        give(life, number);
      }
      assertThat(dropped(life)).isEmpty();
      give(life, MOST);
      give(life, MOST + 1);
      assertThat(dropped(life)).hasSize(1).allMatch(one -> one.state() == TicketView.State.OPEN);
      for (int minute = 0; minute < 30; minute++) {
        time.by(Duration.ofMinutes(1));
        life.goOn();
      }
      assertThat(dropped(life)).allMatch(one -> one.state() == TicketView.State.CLOSED);
    }
    try (Life again = new Life(journal, POLICY, time)) {
      int known = journal.entries.size();
      time.by(Duration.ofSeconds(1));
      again.goOn();
      assertThat(journal.entries.subList(known, journal.entries.size()))
          .as("it was said before")
          .noneMatch(entry -> entry instanceof Entry.Received);
    }
  }
}
