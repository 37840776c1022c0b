package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.recovery;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Recovery;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What every database promises of who has a journal, and from where it goes on. */
abstract class RecoveryContract extends JournalContract {

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

  @Test
  void recoveryIsFromTheNewestSnapshotThatIsWhole() throws Exception {
    journal.write(entries(tick(1), tick(2), tick(3)));
    assertThat(journal.recover(notices::add)).isEmpty();
    for (int until = 0; until <= 3; until++) {
      journal.keep(recovery(until, "memory " + until));
    }
    again();
    Recovery newest = journal.recover(notices::add).orElseThrow();
    assertThat(newest.until()).isEqualTo(3);
    assertThat(newest.memory()).isEqualTo("memory 3");
    assertThat(newest.engine().toJson()).isEqualTo(recovery(3, "").engine().toJson());
    sql("update snapshot set body = 'x' where until = 3");
    sql("update snapshot set memory = 'x' where until = 2");
    assertThat(journal.recover(notices::add).orElseThrow().until()).isEqualTo(1);
    assertThat(notices).hasSize(2).allMatch(line -> line.contains("passed over"));
    sql("delete from snapshot");
    assertThat(journal.recover(notices::add)).isEmpty();
  }

  @Test
  void whatIsRememberedBesideTheEngineIsWhatWasGivenLast() throws Exception {
    assertThat(journal.remembered("cluster")).isEmpty();
    journal.remember("cluster", "first");
    journal.remember("cluster", "\"second\u0000");
    journal.remember("other", "");
    again();
    assertThat(journal.remembered("cluster")).contains("\"second\u0000");
    assertThat(journal.remembered("other")).contains("");
    sql("update memory set body = 'x' where name = 'cluster'");
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.remembered("cluster"))
        .withMessageContaining("cluster is damaged")
        .withMessageContaining("winnow journal repair");
  }

  @Test
  void entriesThatAreNeededMustBeThereAndWhole() throws Exception {
    journal.write(entries(tick(1), alert("A", "k"), tick(3), tick(4)));
    journal.keep(recovery(1, ""));
    sql("update entry set body = replace(body, 'firing', 'fixing') where number = 2");
    assertRefused("entry 2, received 2026-11-29T10:00:00.007Z, is damaged");
    sql("delete from entry where number in (2, 3)");
    assertRefused("the entries 2 to 3 are missing");
    journal.keep(recovery(3, ""));
    assertThat(journal.recover(notices::add).orElseThrow().until()).isEqualTo(3);
    sql("delete from snapshot");
    sql("delete from entry where number < 4");
    assertRefused("the entries 1 to 3 are missing");
  }

  @Test
  void entriesThatSomethingWasDecidedOfMustBeThere() throws Exception {
    journal.write(new Batch(List.of(tick(1), tick(2), tick(3)), List.of(opened(2, "D-1", ""))));
    journal.keep(recovery(3, ""));
    sql("delete from entry");
    assertThat(journal.recover(notices::add)).isPresent();
    sql("delete from snapshot");
    assertRefused("there is 1 decision of entries after entry 0, which are not there");
  }

  @Test
  void aJournalThatIsNewSaysSo() {
    assertThat(journal.recover(notices::add)).isEmpty();
    assertThat(notices).singleElement().asString().endsWith("is new: nothing is known of before");
    notices.clear();
    journal.write(entries(tick(1)));
    assertThat(journal.recover(notices::add)).isEmpty();
    assertThat(notices).isEmpty();
  }

  private void assertRefused(String what) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.recover(notices::add))
        .withMessageContaining(what)
        .withMessageContaining("winnow journal verify");
  }

  @Test
  void aStandbyTakesOverOnceTheJournalIsLetGo() {
    AtomicInteger asked = new AtomicInteger();
    BooleanSupplier release =
        () -> {
          if (asked.incrementAndGet() == 3) {
            close();
          }
          return false;
        };
    journal.write(entries(tick(1)));
    JdbcJournal next = JdbcJournal.await(options(), clock, release).orElseThrow();
    assertThat(asked).hasValue(3);
    assertThat(JdbcJournal.await(options(), clock, () -> asked.incrementAndGet() > 6)).isEmpty();
    journal = next;
    assertThat(journal.write(entries(tick(2)))).containsExactly(2L);
  }

  @Test
  void nothingIsDoneOnceItIsClosed() {
    close();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.write(entries(tick(1))))
        .withMessageContaining("is closed");
  }

  @Test
  void tablesOfANewerVersionAreRefused() throws Exception {
    close();
    sql(
        "insert into winnow_schema (installed_rank, version, description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success)"
            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', current_timestamp, 1,"
            + " true)");
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> JdbcJournal.open(options(), clock))
        .withMessageContaining("this version");
  }
}
