package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.alerts;
import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.decided;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.recovery;
import static dev.winnow.jdbc.Fixtures.tick;
import static dev.winnow.jdbc.Fixtures.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.core.decision.TicketView;
import dev.winnow.jdbc.JournalMaintenance.Compaction;
import dev.winnow.jdbc.JournalMaintenance.Problem;
import dev.winnow.jdbc.JournalMaintenance.Repair;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every database promises of retention and maintenance. */
abstract class MaintenanceContract extends DeliveriesContract {

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

  @Test
  void whatIsRememberedIsDroppedWhereItIsDamagedOrAheadOfTheEntries() throws Exception {
    journal.write(entries(alert("A", "k1"), alert("B", "k2")));
    journal.remember("cluster", "seen");
    journal.remember("other", "seen");
    JournalMaintenance maintenance = new JournalMaintenance(options(), clock);
    sql("update memory set body = 'x' where name = 'cluster'");
    assertThat(problems(maintenance))
        .extracting(Problem::what)
        .containsExactly("what was remembered of the cluster is damaged");
    close();
    assertThat(maintenance.repair(folder).lost()).singleElement().asString().contains("cluster");
    assertThat(problems(maintenance)).isEmpty();
    open();
    assertThat(journal.remembered("cluster")).isEmpty();
    assertThat(journal.remembered("other")).contains("seen");

    sql("update entry set name = 'X' where number = 2");
    close();
    now = now.plusSeconds(1);
    assertThat(maintenance.repair(folder).lost()).hasSize(2);
    open();
    assertThat(journal.remembered("other")).isEmpty();
  }

  @Test
  void whatComesFastIsDroppedAsFast() throws Exception {
    int fiveMinutes = 300 * 100;
    for (long written = fiveMinutes; written <= 5 * fiveMinutes; written += fiveMinutes) {
      journal.write(new Batch(Collections.nCopies(fiveMinutes, tick(1)), List.of()));
      now = now.plus(Duration.ofDays(365));
      journal.keep(recovery(written, ""));
    }
    // What the oldest of three snapshots needs.
    assertThat(column("select count(*) from entry")).containsExactly("" + 2 * fiveMinutes);
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
    sql("update delivery set message = '{}' where id = 'D-1@slack'");
    assertThat(problems(maintenance)).hasSize(3);
    assertThat(problems(maintenance).get(0).entry()).isEqualTo(3);
    assertThatExceptionOfType(JournalException.class).isThrownBy(() -> maintenance.repair(folder));

    close();
    Repair repair = maintenance.repair(folder);
    assertThat(repair.entries()).isEqualTo(3);
    assertThat(repair.lost()).hasSize(3).first().asString().contains("from 3 to 5 are cut");
    assertThat(problems(maintenance)).isEmpty();
    assertThat(Files.readAllLines(repair.files().get(repair.files().size() - 1))).hasSize(3);
    now = now.plusSeconds(1);
    assertThat(maintenance.repair(folder).lost()).isEmpty();
    open();
    assertThat(journal.recover(notices::add)).isEmpty();
    assertThat(all(journal)).hasSize(2);
    assertThat(journal.write(entries(alert("C", "k3")))).containsExactly(3L);
  }

  @Test
  void whatWasDecidedOfWhatIsCutGoesToo() throws Exception {
    journal.write(
        new Batch(
            List.of(alert("A", "k1"), tick(1), alert("B", "k2")),
            List.of(opened(1, "D-1", "slack"))));
    Decided again = decided(3, update("D-3", "T-D-1", TicketView.State.CLOSED), "slack", "mail");
    journal.write(new Batch(List.of(tick(2)), List.of(again, opened(3, "D-4", "slack"))));
    journal.deliveries().delivered("D-3@mail", now, "");
    assertThat(column("select state from ticket where id = 'T-D-1'")).containsExactly("closed");
    sql("update entry set name = 'X' where number = 3");
    close();

    Repair repair = new JournalMaintenance(options(), clock).repair(folder);
    assertThat(repair.lost())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("2 decisions", "2 deliveries that were not sent", "after entry 2"));
    assertThat(problems(new JournalMaintenance(options(), clock))).isEmpty();
    open();
    assertThat(journal.lastDecided()).isEqualTo(1);
    assertThat(column("select id from decision")).containsExactly("D-1");
    assertThat(column("select id from delivery order by id"))
        .as("what was sent is known")
        .containsExactly("D-1@slack", "D-3@mail");
    assertThat(column("select id from ticket")).containsExactly("T-D-1");
    assertThat(column("select state from ticket")).containsExactly("open");

    // The same is sent again, and decided again: whoever was told is not told twice.
    assertThat(journal.write(new Batch(List.of(alert("B", "k2")), List.of(again))))
        .containsExactly(3L);
    assertThat(column("select id from delivery where state = 'waiting' order by id"))
        .containsExactly("D-1@slack", "D-3@slack");
  }

  @Test
  void whatWasDecidedOfEntriesThatAreLostGoesToo() throws Exception {
    journal.write(new Batch(alerts(0, 5), List.of(opened(2, "D-2"), opened(5, "D-5", "slack"))));
    journal.keep(recovery(3, ""));
    sql("delete from entry where number > 2");
    close();
    JournalMaintenance maintenance = new JournalMaintenance(options(), clock);
    assertThat(problems(maintenance))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("after entry 3", "1 decision"));
    Repair repair = maintenance.repair(folder);
    assertThat(repair.lost()).singleElement().asString().contains("1 decision", "1 delivery");
    assertThat(problems(maintenance)).isEmpty();
    open();
    assertThat(column("select id from decision")).containsExactly("D-2");
    assertThat(column("select id from delivery")).isEmpty();
    assertThat(journal.write(entries(tick(9)))).containsExactly(4L);
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
