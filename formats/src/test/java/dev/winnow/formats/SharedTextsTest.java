package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that come again are one object, whatever the format; none becomes another text. */
class SharedTextsTest {

  @TempDir private Path folder;

  @Property(tries = 200)
  void everyTextStaysTheSameText(@ForAll List<String> texts) {
    SharedTexts shared = new SharedTexts();
    for (String text : texts) {
      assertThat(shared.of(text)).isEqualTo(text);
      assertThat(shared.of(text)).isEqualTo(text);
    }
  }

  @Test
  void whatComesOftenStaysSharedAmongWhatComesOnce() {
    SharedTexts shared = new SharedTexts();
    Set<String> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 100_000; i++) {
      shared.of("host-" + i);
      objects.add(shared.of(new String("billing".toCharArray())));
    }
    assertThat(objects).hasSizeLessThan(100);
  }

  @Test
  void longTextsAreNotKept() {
    SharedTexts shared = new SharedTexts();
    String text = "x".repeat(1000);
    assertThat(shared.of(text)).isSameAs(text);
    String again = "x".repeat(1000);
    assertThat(shared.of(again)).isSameAs(again);
  }

  @Test
  void linesShareThem() throws IOException {
    String line = "{\"name\":\"PumpStopped\",\"labels\":{\"zone\":\"north\",\"n\":\"%d\"}}%n";
    sharesZone(file("alerts.jsonl", line.formatted(1) + line.formatted(2)));
  }

  @Test
  void ticketLinesDo() throws IOException {
    sharesZone(file("zones.log", "Zone north: PumpStopped\nZone north:  PumpStopped\n"));
  }

  @Test
  void bodiesOfAlertmanagerDo() throws IOException {
    String alert =
        "{\"status\":\"firing\",\"startsAt\":\"2026-03-02T09:00:00Z\",\"annotations\":{},"
            + "\"labels\":{\"alertname\":\"PumpStopped\",\"zone\":\"north\",\"n\":\"%d\"}}";
    String body = "{\"version\":\"4\",\"status\":\"firing\",\"alerts\":[%s,%s]}";
    sharesZone(file("body.json", body.formatted(alert.formatted(1), alert.formatted(2))));
  }

  private static void sharesZone(String file) {
    List<Alert> alerts = new ArrayList<>();
    try (SignalStream stream = Inputs.open(List.of(file), InputOptions.defaults())) {
      while (stream.hasNext()) {
        if (stream.next() instanceof Item.Taken taken && taken.signal() instanceof Alert alert) {
          alerts.add(alert);
        }
      }
    }
    assertThat(alerts).hasSize(2);
    assertThat(alerts.get(0).labels().get("zone"))
        .isEqualTo("north")
        .isSameAs(alerts.get(1).labels().get("zone"));
    assertThat(alerts.get(0).name()).isEqualTo("PumpStopped").isSameAs(alerts.get(1).name());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
