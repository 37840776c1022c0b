package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.recovery;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every database promises of what is written; subclasses say which one. */
abstract class JournalContract extends JournalSetup {

  @Test
  void whatIsWrittenIsReadInOrder() {
    assertThat(journal.write(entries(alert("A", "k1"), tick(1)))).containsExactly(1L, 2L);
    assertThat(journal.write(entries(alert("B", "")))).containsExactly(3L);
    List<Numbered> expected =
        List.of(
            new Numbered(1, alert("A", "k1")),
            new Numbered(2, tick(1)),
            new Numbered(3, alert("B", "")));
    assertThat(all(journal)).isEqualTo(expected);
    again();
    assertThat(all(journal)).isEqualTo(expected);
    List<Numbered> later = new ArrayList<>();
    journal.read(1, later::add);
    assertThat(later).isEqualTo(expected.subList(1, 3));
  }

  @Test
  void aKeyIsTakenOnce() {
    Entry one = alert("A", "k");
    assertThat(journal.write(entries(one, one, alert("B", "k2")))).containsExactly(1L, 0L, 2L);
    assertThat(journal.write(entries(alert("B", "k2"), tick(1)))).containsExactly(0L, 3L);
    assertThat(all(journal)).hasSize(3);
  }

  @Test
  void nothingOfABatchThatFailsIsThere() throws Exception {
    journal.write(entries(tick(1)));
    Signal unknown = new Unknown(START, "test");
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.write(entries(tick(2), new Entry.Received(START, unknown, ""))));
    sql("drop table decision");
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(
            () -> journal.write(new Batch(List.of(tick(2)), List.of(opened(1, "D-1", "slack")))))
        .withMessageContaining("it cannot be written");
    assertThat(all(journal)).hasSize(1);
    assertThat(journal.write(entries(tick(3)))).containsExactly(2L);
  }

  private record Unknown(Instant at, String source) implements Signal {}

  @Test
  void whatASenderSaysOfTheTimeIsKept() {
    Signal late = alert("A", "").signal().takenAt(START.plusSeconds(60));
    journal.write(entries(new Entry.Received(START, late, "")));
    assertThat(all(journal)).containsExactly(new Numbered(1, new Entry.Received(START, late, "")));
  }

  @Test
  void textsThatADatabaseDoesNotLikeAreKeptAsTheyAre() {
    String text = "\0 \ud800 \"é\u202e\ud83d\ude00'; drop table entry; --";
    Entry entry =
        new Entry.Received(START, Alert.firing(text).label("l", text).at(START).build(), text);
    journal.write(entries(entry, alert("B", "\"quoted")));
    journal.keep(recovery(0, text));
    assertThat(all(journal))
        .containsExactly(new Numbered(1, entry), new Numbered(2, alert("B", "\"quoted")));
    assertThat(journal.write(entries(entry, alert("B", "\"quoted")))).containsExactly(0L, 0L);
    assertThat(journal.recover(notices::add).orElseThrow().memory()).isEqualTo(text);
  }
}
