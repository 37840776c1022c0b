package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.CountReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchScreenTest {

  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final String WORKLOAD = "deployment sre/checkout-with-a-rather-long-name";

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 70, 79, 80, 120})
  void drawsNoLineThatTheTerminalWouldBreak(int width) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    WatchScreen watch = new WatchScreen(new Screen(out, out, width, false), 24);

    watch.begin("watching namespaces sre and shop of https://cluster.example.com:6443");
    watch.decision(
        new CountReport(
            "D-1", NOW, WORKLOAD, 2, 3, "2 of 3 within 1h", NOW.plusSeconds(30), List.of()));
    watch.notice(NOW, "the connection was lost, and made again, and nothing was missed meanwhile");
    watch.tick(NOW);
    watch.tick(NOW.plusSeconds(1));
    watch.end("stopped, and the state was saved to /var/lib/winnow/state/winnow.state");

    String drawn = text.toString().replaceAll("\u001b\\[[?0-9]*[a-zA-Z]|\r", "");
    assertThat(drawn).contains("checkout");
    assertThat(drawn.lines()).allMatch(line -> line.length() <= width);
    long lines = text.toString().split("\u001b\\[[?]7[lh]", -1)[1].lines().count();
    assertThat(text.toString()).contains("\u001b[" + lines + "A\r\u001b[J");
  }
}
