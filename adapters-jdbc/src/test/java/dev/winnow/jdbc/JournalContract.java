package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.alerts;
import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.recovery;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.jdbc.JournalMaintenance.Compaction;
import dev.winnow.jdbc.JournalMaintenance.Problem;
import dev.winnow.jdbc.JournalMaintenance.Repair;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.Deliveries.Standing;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import dev.winnow.runtime.journal.Recovery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database promises; subclasses say which one. */
abstract class JournalContract {

  Instant now = START;
  final InstantSource clock = () -> now;
  final List<String> notices = new ArrayList<>();
  JdbcJournal journal;

  @TempDir Path folder;

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

  private void assertRefused(String what) {
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> journal.recover(notices::add))
        .withMessageContaining(what)
        .withMessageContaining("winnow journal verify");
  }

  @Test
  void numbersGoOnAfterWhatWasDropped() {
    journal.write(entries(tick(1), tick(2)));
    journal.keep(recovery(2, ""));
    now = now.plus(Duration.ofDays(365));
    journal.keep(recovery(2, ""));
    assertThat(all(journal)).isEmpty();
    assertThat(journal.recover(notices::add).orElseThrow().until()).isEqualTo(2);
    assertThat(journal.write(entries(tick(3)))).containsExactly(3L);
    again();
    assertThat(journal.recover(notices::add)).isPresent();
    assertThat(all(journal)).containsExactly(new Numbered(3, tick(3)));
  }

  @Test
  void whatIsOldIsDroppedUnlessItIsNeeded() throws Exception {
    journal.write(
        new Batch(
            alerts(0, 10), List.of(opened(1, "D-1", "slack"), opened(8, "D-2", "slack", "mail"))));
    Deliveries deliveries = journal.deliveries();
    deliveries.delivered("D-1@slack", now, "");
    deliveries.delivered("D-2@slack", now, "");
    now = now.plus(Duration.ofDays(365));
    journal.keep(recovery(7, ""));
    assertThat(all(journal)).extracting(Numbered::number).containsExactly(8L, 9L, 10L);
    assertThat(column("select id from decision")).containsExactly("D-2");
    assertThat(column("select id from delivery")).containsExactly("D-2@mail");
    assertThat(journal.write(entries(alert("A1", "k1"), alert("A9", "k9"))))
        .containsExactly(11L, 0L);
    assertThat(journal.recover(notices::add).orElseThrow().until()).isEqualTo(7);
  }

  final List<String> column(String query) throws Exception {
    try (Handle handle = behind()) {
      return handle.createQuery(query).mapTo(String.class).list();
    }
  }

  @Test
  void deliveriesComeInOrderAndOneThatIsNotDueHoldsTheOthersBack() {
    journal.write(
        new Batch(
            List.of(),
            List.of(opened(0, "D-2", "a", "b"), opened(0, "D-1", "a"), opened(0, "D-3", "a"))));
    Deliveries deliveries = journal.deliveries();
    assertThat(ids(deliveries.due("a", now, 2))).containsExactly("D-2@a", "D-1@a");
    assertThat(deliveries.due("a", now, 1).get(0))
        .isEqualTo(new Delivery("D-2@a", "a", opened(0, "D-2").message().orElseThrow(), 0));
    deliveries.retry("D-2@a", now.plusSeconds(10), "it said 500");
    assertThat(deliveries.due("a", now.plusSeconds(9), 9)).isEmpty();
    assertThat(ids(deliveries.due("b", now, 9))).containsExactly("D-2@b");
    again();
    deliveries = journal.deliveries();
    assertThat(ids(deliveries.due("a", now.plusSeconds(10), 9)))
        .containsExactly("D-2@a", "D-1@a", "D-3@a");
    assertThat(deliveries.due("a", now.plusSeconds(10), 9).get(0).attempts()).isEqualTo(1);
    deliveries.delivered("D-2@a", now, "ref\0");
    deliveries.rejected("D-1@a", now, "no such channel");
    deliveries.retry("D-3@a", Instant.MAX, "no");
    assertThat(deliveries.due("a", now.plus(Duration.ofDays(9999)), 9)).isEmpty();
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }

  @Test
  void itIsSaidHowItStandsWithReceivers() {
    Deliveries deliveries = journal.deliveries();
    assertThat(deliveries.standing()).isEmpty();
    journal.write(
        new Batch(
            List.of(),
            List.of(opened(0, "D-1", "b", "a"), opened(0, "D-2", "b"), opened(0, "D-3", "b"))));
    now = now.plusSeconds(5);
    deliveries.delivered("D-1@b", now, "");
    now = now.plusSeconds(5);
    deliveries.rejected("D-2@b", now, "no such channel");
    assertThat(deliveries.standing())
        .containsExactly(
            Map.entry("a", new Standing(1, 0, 0, START, "")),
            Map.entry("b", new Standing(1, 1, 1, START, "no such channel")));
    now = now.plusSeconds(5);
    deliveries.delivered("D-3@b", now, "");
    assertThat(deliveries.standing().get("b")).isEqualTo(new Standing(0, 2, 1, Instant.MAX, ""));
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

  @Test
  void maintenanceFindsCutsAndExports() throws Exception {
    journal.write(
        new Batch(
            List.of(alert("A", "k1"), tick(1), alert("B", "k2"), tick(4), alert("C", "k3")),
            List.of(opened(1, "D-1", "slack"))));
    JournalMaintenance maintenance = new JournalMaintenance(options(), clock);
    StringBuilder out = new StringBuilder();
    assertThat(maintenance.export(out)).isEqualTo(3);
    assertThat(out.toString().lines()).hasSize(3);
    assertThat(problems(maintenance)).isEmpty();

    sql("update entry set name = 'X' where number = 3");
    sql("update decision set body = '{' where id = 'D-1'");
    assertThat(problems(maintenance)).hasSize(2);
    assertThat(problems(maintenance).get(0).entry()).isEqualTo(3);
    assertThatExceptionOfType(JournalException.class).isThrownBy(() -> maintenance.repair(folder));

    close();
    Repair repair = maintenance.repair(folder);
    assertThat(repair.entries()).isEqualTo(3);
    assertThat(repair.lost()).singleElement().asString().contains("from 3 to 5 are cut");
    assertThat(Files.readAllLines(repair.files().get(repair.files().size() - 1))).hasSize(3);
    now = now.plusSeconds(1);
    assertThat(maintenance.repair(folder).lost()).isEmpty();
    open();
    assertThat(journal.recover(notices::add)).isEmpty();
    assertThat(all(journal)).hasSize(2);
    assertThat(journal.write(entries(alert("C", "k3")))).containsExactly(3L);
  }

  @Test
  void whatASnapshotKnowsIsCutBeforeIt() throws Exception {
    journal.write(new Batch(alerts(0, 6), List.of()));
    journal.keep(recovery(4, ""));
    journal.keep(recovery(5, ""));
    sql("delete from entry where number = 2");
    sql("update snapshot set taken = '' where until = 5");
    close();
    JournalMaintenance maintenance = new JournalMaintenance(options(), clock);
    assertThat(problems(maintenance)).hasSize(2);
    Repair repair = maintenance.repair(folder);
    assertThat(repair.entries()).isEqualTo(1);
    assertThat(repair.lost()).hasSize(2);
    assertThat(problems(maintenance)).isEmpty();
    open();
    assertThat(journal.recover(notices::add).orElseThrow().until()).isEqualTo(4);
    assertThat(all(journal)).extracting(Numbered::number).containsExactly(3L, 4L, 5L, 6L);
  }

  @Test
  void compactionDropsWhatIsOld() {
    journal.write(new Batch(alerts(0, 100), List.of()));
    journal.keep(recovery(90, ""));
    close();
    now = now.plus(Duration.ofDays(365));
    JournalMaintenance maintenance = new JournalMaintenance(options(), clock);
    assertThat(maintenance.compact()).isEqualTo(new Compaction(100, 10));
    assertThat(problems(maintenance)).isEmpty();
  }

  private static List<Problem> problems(JournalMaintenance maintenance) {
    List<Problem> problems = new ArrayList<>();
    assertThat(maintenance.verify(problems::add)).isEqualTo(problems.size());
    return problems;
  }
}
