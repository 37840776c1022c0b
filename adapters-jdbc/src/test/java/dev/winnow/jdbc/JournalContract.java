package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises; subclasses say which one. */
abstract class JournalContract {

  Instant now = START;
  final InstantSource clock = () -> now;
  final List<String> notices = new ArrayList<>();
  JdbcJournal journal;

  /** The same, empty one during a test. */
  abstract JournalOptions options();

  /** Behind the journal's back. */
  abstract Handle behind() throws Exception;

  @BeforeEach
  void open() {
    journal = JdbcJournal.open(options(), clock);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  final void again() {
    close();
    open();
  }

  final void sql(String sql) throws Exception {
    try (Handle handle = behind()) {
      handle.execute(sql);
    }
  }

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
  void aDecisionIsWrittenAndDeliveredOnce() throws Exception {
    journal.write(new Batch(List.of(tick(1)), List.of(opened(1, "D-1", "slack", "mail"))));
    journal.write(new Batch(List.of(), List.of(opened(1, "D-1", "slack", "pager"))));
    assertThat(journal.deliveries().due("slack", now, 9)).hasSize(1);
    assertThat(journal.deliveries().due("mail", now, 9)).hasSize(1);
    assertThat(journal.deliveries().due("pager", now, 9)).isEmpty();
    try (Handle handle = behind()) {
      assertThat(handle.createQuery("select count(*) from decision").mapTo(Long.class).one())
          .isEqualTo(1);
      assertThat(handle.createQuery("select state from ticket").mapTo(String.class).list())
          .containsExactly("open");
    }
  }

  @Test
  void aSecondOneIsToldWhoHasIt() {
    String pid = Long.toString(ProcessHandle.current().pid());
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> JdbcJournal.open(options(), clock))
          .withMessageContaining("process " + pid + " on ")
          .withMessageContaining("since 2026-11-29T10:00:00.007Z");
    }
    journal.write(entries(tick(1)));
  }
}
