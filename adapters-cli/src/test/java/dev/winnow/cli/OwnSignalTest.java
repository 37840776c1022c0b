package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.Signal;
import dev.winnow.example.disks.DiskWear;
import dev.winnow.formats.SignalJson;
import dev.winnow.rules.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new type of signal is one record, one line in a registry ({@code dev.winnow.example.disks}),
 * and its rules ({@code own-signal}); no code of Winnow knows it.
 */
class OwnSignalTest {

  private static final Path FOLDER = Path.of("src/test/resources/own-signal");
  private static final String LOG = FOLDER.resolve("disks.jsonl").toString();
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir private Path cache;

  private Ran run(String... args) {
    return Ran.with(Map.of("XDG_CACHE_HOME", cache.toString()), false, args);
  }

  private Ran withRules(String command, String... more) {
    String[] args = new String[more.length + 5];
    String[] first = {command, LOG, "--no-config", "--policy", FOLDER.resolve("disks.drl") + ""};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return run(args);
  }

  @Test
  void jsonLinesAreReadAndWhatIsMisspeltIsNamed() {
    Ran ran = withRules("replay");

    assertThat(ran.out())
        .contains("3 signals became 1 ticket")
        .contains("DiskWorn")
        .contains("sda is worn");
    assertThat(ran.err())
        .contains("disks.jsonl:4: The key \"usd\" is unknown; did you mean \"used\"?")
        .contains("disks.jsonl:5: \"used\" must be a number.");
  }

  @Test
  void casesAreRun() {
    assertThat(run("test", FOLDER.toString()).out()).contains("2 passed, 0 failed");
    assertThat(run("check", FOLDER.toString()).out()).contains("2 rules: no findings");
  }

  @Test
  void itIsExplained() {
    assertThat(withRules("explain", "--line", "3").out())
        .contains("It was held: A worn disk is counted (disk-worn, disks.drl:11)")
        .contains("it matched disk-wear disk=sda used=0.97 replaced=2025-12-01T00:00:00Z at");
    assertThat(withRules("explain", "--line", "2", "--not", "disk-worn").out())
        .contains("In the way: used is 0.2 and must be more than 0.9");
  }

  @Test
  void itIsWrittenAsItIsRead() {
    Signal signal = new DiskWear("sda", 0.95, AT.minusSeconds(60), AT, "smart");
    String line =
        "{\"type\":\"disk-wear\",\"disk\":\"sda\",\"used\":0.95,"
            + "\"replaced\":\"2026-01-05T09:59:00Z\",\"at\":\"2026-01-05T10:00:00Z\","
            + "\"source\":\"smart\"}";

    assertThat(SignalJson.write(signal)).isEqualTo(line);
    assertThat(TypeNames.SIGNALS.of(signal)).contains("disk-wear");
    assertThat(SignalCodec.standard().keys("disk-wear"))
        .containsExactlyInAnyOrder("type", "disk", "used", "replaced", "at", "source");
  }

  @Test
  void aSnapshotGoesOnWithIt() {
    Policy policy = Policies.bundled().withRules(FOLDER.resolve("disks.drl")).load();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Triage first = engine.accept(new DiskWear("sda", 0.95, AT, AT, ""));
      assertThat(first.disposition()).isEqualTo(Disposition.HELD);
      String kept = engine.snapshot().toJson();

      try (TriageEngine restored = TriageEngine.restore(policy, Snapshot.parse(kept))) {
        Instant later = AT.plusSeconds(600);
        Triage second = restored.accept(new DiskWear("sda", 0.97, AT, later, ""));
        restored.advanceTo(later.plus(Duration.ofMinutes(1)));

        List<TicketView> tickets = restored.tickets();
        assertThat(tickets).extracting(TicketView::title).containsExactly("DiskWorn");
        assertThat(restored.why(tickets.get(0).id()).toString()).contains("sda is worn");
        assertThat(restored.why(second.signal()).orElseThrow().disposition())
            .contains(Disposition.HELD);
        Signal well = new DiskWear("sdb", 0.1, AT, later.plusSeconds(90), "");
        assertThat(restored.whyNot(well, "disk-worn").toString()).contains("used is 0.1");
      }
    }
  }
}
