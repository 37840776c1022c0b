package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.json.StateCodec;
import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalMaintenance;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Recovery;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a journal to what was sent, to what follows from it, and to what was delivered. */
final class JournalAudit {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServeFile file;
  private final WrittenJournal journal;

  /** {@code folder} is that of a service that has ended. */
  JournalAudit(Path folder) {
    file = ServeFile.read(folder.resolve("serve.yaml"));
    journal = new WrittenJournal(file.journal());
  }

  /** Nothing lost, nothing doubled: signals, decisions, deliveries. */
  void assertWhole(NumberedSignals signals, MoodyReceiver receiver) throws Exception {
    assertThat(signals.refused()).as("other answers than 202 and 503").isSubsetOf(503);
    assertEveryAcceptedSignalIsThereOnce(signals);
    assertDecidedAsOneThatWasNeverKilled();
    assertThat(receiver.contradictions()).isEmpty();
    assertThat(receiver.taken().keySet())
        .containsExactlyInAnyOrderElementsOf(
            journal.column("select id from delivery where receiver <> 'actions'"));
    assertThat(journal.column("select distinct state from delivery")).containsExactly("delivered");
  }

  private void assertEveryAcceptedSignalIsThereOnce(NumberedSignals signals) throws Exception {
    List<String> keys =
        journal.column("select key from entry where key like 'request %' order by number");
    assertThat(signals.accepted()).hasSize(signals.sent());
    assertThat(keys).hasSize(signals.sent()).doesNotHaveDuplicates();
    assertThat(keys.stream().map(key -> key.split(" ")[2]).toList())
        .containsExactlyInAnyOrderElementsOf(signals.accepted());
    StringBuilder exported = new StringBuilder();
    long lines = new JournalMaintenance(file.journal(), InstantSource.system()).export(exported);
    assertThat(lines)
        .isEqualTo(exported.toString().lines().count())
        .isGreaterThanOrEqualTo(keys.size());
  }

  private void assertDecidedAsOneThatWasNeverKilled() throws Exception {
    List<Decision> decisions = new ArrayList<>();
    try (TriageEngine fresh = TriageEngine.of(file.source().load());
        JdbcJournal opened = JdbcJournal.open(file.journal(), InstantSource.system())) {
      opened.read(0, one -> decisions.addAll(given(fresh, one.entry())));
      assertThat(journal.column("select id from decision order by number"))
          .containsExactlyElementsOf(decisions.stream().map(Decision::id).distinct().toList())
          .isNotEmpty();
      assertThat(decisions).extracting(Decision::id).doesNotHaveDuplicates();
      List<String> bodies = journal.column("select body from decision order by number");
      for (int i = 0; i < bodies.size(); i++) {
        assertThat(JSON.readTree(bodies.get(i)))
            .isEqualTo(JSON.readTree(StateCodec.write(decisions.get(i)).toString()));
      }
      List<String> notices = new ArrayList<>();
      Optional<Recovery> last = opened.recover(notices::add);
      assertThat(notices).isEmpty();
      assertThat(last).map(Recovery::until).contains(lastEntry());
      assertThat(last.orElseThrow().engine().toJson()).isEqualTo(fresh.snapshot().toJson());
    }
  }

  private static List<Decision> given(TriageEngine engine, Entry entry) {
    return entry instanceof Entry.Received received
        ? engine.accept(received.signal(), received.received()).decisions()
        : engine.advanceTo(entry.received());
  }

  private long lastEntry() throws Exception {
    return Long.parseLong(journal.column("select max(number) from entry").get(0));
  }
}
