package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.entries;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is what replay reads, while the journal is in use. */
class ExportTest {

  @TempDir Path folder;

  @Test
  void replayReadsWhatIsExported() throws IOException {
    JournalOptions options = JournalOptions.at(folder.resolve("winnow.db").toString());
    List<Entry> written = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      Instant at = START.plusSeconds(i);
      Signal alert = Alert.firing("A" + i).label("l", "\"\n\ud800é").at(at).source("s").build();
      written.add(new Entry.Received(at, alert, ""));
    }
    Signal timeless = Alert.firing("timeless").at(Instant.EPOCH).build();
    Instant received = START.plusSeconds(1_200);
    try (JdbcJournal journal = JdbcJournal.open(options, InstantSource.fixed(START))) {
      journal.write(new Batch(written, List.of()));
      journal.write(entries(tick(1)));
      journal.write(entries(new Entry.Received(received, timeless, "")));
      Path file = folder.resolve("export.jsonl");
      try (var out = Files.newBufferedWriter(file)) {
        JournalMaintenance maintenance =
            new JournalMaintenance(options, InstantSource.fixed(START));
        assertThat(maintenance.export(out)).isEqualTo(1_201);
      }
      List<Signal> read = read(file);
      assertThat(read.subList(0, 1_200))
          .isEqualTo(written.stream().map(entry -> ((Entry.Received) entry).signal()).toList());
      assertThat(read.get(1_200).at()).isEqualTo(received);
    }
  }

  private static List<Signal> read(Path file) {
    InputOptions options = InputOptions.defaults().withFormat(InputFormat.JSONL);
    List<Signal> read = new ArrayList<>();
    try (SignalStream stream = Inputs.open(List.of(file.toString()), options)) {
      while (stream.hasNext()) {
        if (stream.next() instanceof Item.Taken taken) {
          read.add(taken.signal());
        }
      }
      assertThat(stream.skipped()).isZero();
    }
    return read;
  }
}
