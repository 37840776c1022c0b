package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.alert;
import static dev.winnow.jdbc.Fixtures.alerts;
import static dev.winnow.jdbc.Fixtures.all;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.recovery;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.jdbc.JournalMaintenance.Compaction;
import dev.winnow.jdbc.JournalMaintenance.Problem;
import dev.winnow.jdbc.JournalMaintenance.Repair;
import dev.winnow.runtime.journal.Batch;
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
