package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Numbered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever batches are written: what was accepted is read, in order, and nothing else. */
class JournalProperties {

  private static Path folder;
  private static PostgresServer server;
  private static int journals;

  @BeforeContainer
  static void start() throws IOException {
    folder = Files.createTempDirectory("winnow-journal");
    server = new PostgresServer();
  }

  @AfterContainer
  static void stop() throws IOException {
    server.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void sqliteGivesBackWhatWasAccepted(@ForAll("batches") List<List<Entry>> batches) {
    String file = folder.resolve("journal" + journals++ + ".db").toString();
    check(
        new JournalOptions(file, "", "", "crash", Duration.ZERO, 0, Duration.ZERO, Duration.ZERO),
        batches);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
  void postgresGivesBackWhatWasAccepted(@ForAll("batches") List<List<Entry>> batches) {
    check(server.options(server.newDatabase()), batches);
  }

  private static void check(JournalOptions options, List<List<Entry>> batches) {
    Set<String> keys = new HashSet<>();
    List<Numbered> expected = new ArrayList<>();
    InstantSource clock = InstantSource.fixed(START);
    JdbcJournal journal = JdbcJournal.open(options, clock);
    try {
      for (List<Entry> batch : batches) {
        List<Long> numbers = new ArrayList<>();
        for (Entry entry : batch) {
          boolean repeated =
              entry instanceof Entry.Received one && !one.key().isEmpty() && !keys.add(one.key());
          if (!repeated) {
            expected.add(new Numbered(expected.size() + 1L, entry));
          }
          numbers.add(repeated ? 0L : expected.size());
        }
        assertThat(journal.write(new Batch(batch, List.of()))).isEqualTo(numbers);
      }
      assertThat(all(journal)).isEqualTo(expected);
      journal.close();
      journal = JdbcJournal.open(options, clock);
      assertThat(journal.recover(line -> {})).isEmpty();
      assertThat(all(journal)).isEqualTo(expected);
    } finally {
      journal.close();
    }
  }

  @Provide
  Arbitrary<List<List<Entry>>> batches() {
    return entries().list().ofMaxSize(12).list().ofMaxSize(5);
  }

  private static Arbitrary<Entry> entries() {
    Arbitrary<Instant> times =
        Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(8);
    Arbitrary<Entry> alerts =
        Combinators.combine(times, texts, texts, keys())
            .as(
                (time, name, label, key) ->
                    new Entry.Received(
                        time,
                        Alert.firing("A" + name).labels(Map.of("l", "v" + label)).at(time).build(),
                        key));
    return Arbitraries.oneOf(alerts, times.map(Entry.Tick::new));
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.oneOf(
        Arbitraries.just(""),
        Arbitraries.of("k1", "k2", "k3", "\"k3\""),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(3));
  }
}
