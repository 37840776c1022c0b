package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.Restart;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.signal.PodRestart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RestartTablesTest {

  private static final SignTable SIGNS =
      new SignTable(
          List.of(
              new SignRow("Unhealthy", false, null, "^Readiness", "none", null),
              new SignRow("Unhealthy", false, List.of("Timeout"), null, "slow", null),
              new SignRow(null, true, List.of("panic"), null, "fatal", null),
              new SignRow(null, true, null, "F[0-9]{4} [^ ]+", "fatal", null)));

  private static RedButton button(String cause, String confidence) {
    return new RedButton(
        "sre",
        "app",
        0,
        java.time.Duration.ofHours(1),
        java.time.Duration.ofMinutes(1),
        List.of(cause),
        confidence,
        "critical",
        null,
        null,
        true,
        java.time.Duration.ofMinutes(1));
  }

  @Test
  void theFirstRowThatFitsCountsInCapitalsOrNot() {
    assertThat(SIGNS.signOf("Unhealthy", "Liveness: TIMEOUT")).isEqualTo(Indicator.SLOW);
    assertThat(SIGNS.signOf("Unhealthy", "Readiness: timeout")).isEqualTo(Indicator.NONE);
    assertThat(SIGNS.signOf("Failed", "timeout")).isEqualTo(Indicator.NONE);
  }

  @Test
  void whatAContainerSaysIsNotWhatIsSaidOfIt() {
    assertThat(SIGNS.signOf("", "panic: no")).isEqualTo(Indicator.FATAL);
    assertThat(SIGNS.signOf("Unhealthy", "panic: no")).isEqualTo(Indicator.NONE);
    assertThat(SIGNS.signOf("", "timeout")).isEqualTo(Indicator.NONE);
  }

  @Test
  void noMoreIsKeptThanWhatCounts() {
    assertThat(SIGNS.wordsIn("", "user x panic: y")).isEqualTo("panic");
    assertThat(SIGNS.wordsIn("", "F1128 12:34 secret")).isEqualTo("F1128 12:34");
    assertThat(SIGNS.wordsIn("", "nothing")).isEmpty();
  }

  @Test
  void theLineThatTellsMostIsTheOneThatFits() {
    assertThat(SIGNS.tellingLine("begin\n  panic: no\ngoroutine 1\n")).isEqualTo("panic: no");
    assertThat(SIGNS.tellingLine("begin\nend\n\n")).isEqualTo("end");
    assertThat(SIGNS.tellingLine(" \n")).isEmpty();
  }

  @Test
  void aPodIsKnownByItsControlGroup() {
    String uid = "0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f";

    assertThat(SIGNS.podIn("task_memcg=/kubepods/burstable/pod" + uid + "/1f")).isEqualTo(uid);
    assertThat(SIGNS.podIn("kubepods-pod" + uid.replace('-', '_') + ".slice")).isEqualTo(uid);
    assertThat(SIGNS.podIn("Killed process 7 (java)")).isEmpty();
  }

  private static Restart end(String reason, int exit) {
    Instant at = Instant.parse("2026-03-01T10:00:00Z");
    return Restart.of(
        new PodRestart(
            "shop",
            "deployment/till",
            "till-1",
            "u1",
            "till",
            "",
            1,
            1,
            reason,
            exit,
            Optional.of(at),
            "",
            at,
            ""));
  }

  private static RestartCause cause(EndTable ends, String reason, int exit) {
    return ends.causeOf(end(reason, exit)).cause();
  }

  @Test
  void anEndIsTheFirstRowThatHasItsReasonAndItsCode() {
    EndTable ends =
        new EndTable(
            List.of(
                new EndRow(
                    List.of("OOMKilled"), null, null, null, null, "kernel", "memory", "high"),
                new EndRow(null, List.of(137, 143), null, null, null, "outside", "unknown", "low"),
                new EndRow(null, null, 1, 125, null, "itself", "application", "low")));

    assertThat(ends.enderOf("OOMKilled", 137, false)).isEqualTo(Ender.KERNEL);
    assertThat(cause(ends, "OOMKilled", 1)).isEqualTo(RestartCause.MEMORY);
    assertThat(ends.causeOf(end("OOMKilled", 1)).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(ends.enderOf("Error", 143, false)).isEqualTo(Ender.OUTSIDE);
    assertThat(cause(ends, "Error", 125)).isEqualTo(RestartCause.APPLICATION);
    assertThat(ends.enderOf("Error", 126, false)).isEqualTo(Ender.UNSURE);
    assertThat(cause(ends, "Error", 126)).isEqualTo(RestartCause.UNKNOWN);
  }

  @Test
  void aRowThatFitsEverythingOrSaysNothingIsRefused() {
    assertThatThrownBy(() -> new SignRow(null, true, null, null, "fatal", null))
        .hasMessageContaining("needs");
    assertThatThrownBy(() -> new SignRow("Failed", true, null, null, "fatal", null))
        .hasMessageContaining("no \"reason\"");
    assertThatThrownBy(() -> new SignRow(null, true, null, "(", "fatal", null))
        .hasMessageContaining("not a valid expression");
    assertThatThrownBy(() -> new EndRow(null, null, null, null, null, "itself", "memory", "low"))
        .hasMessageContaining("needs");
    assertThatThrownBy(() -> new EndRow(null, null, 1, null, null, "itself", "memory", "low"))
        .hasMessageContaining("belong together");
    assertThatThrownBy(
            () -> new EndRow(null, List.of(1), null, null, null, "nobody", "memory", "low"))
        .hasMessageContaining("must be one of");
  }

  private static RestartCauseRow row(List<String> signs, List<String> by, String because) {
    return new RestartCauseRow(
        signs,
        false,
        by,
        List.of(137),
        List.of(0),
        null,
        true,
        List.of("path"),
        List.of("oom"),
        List.of("slow"),
        "network",
        "high",
        because);
  }

  @Test
  void aRowOfCausesAsksForTheEndForItsEnderAndForOtherSigns() {
    RestartCauseRow row = row(List.of("unreachable"), List.of("outside", "probe"), "It was cut");
    RestartCauseTable table = new RestartCauseTable(List.of(row));

    assertThat(table.rowsOf(Indicator.UNREACHABLE, false)).containsExactly(row);
    assertThat(table.rowsOf(Indicator.UNREACHABLE, true)).isEmpty();
    assertThat(table.rowsOf(Indicator.SLOW, false)).isEmpty();
    assertThat(row.isEnd(137, false)).isTrue();
    assertThat(row.isEnd(0, false)).isFalse();
    assertThat(row.isNear(-60, 60)).isTrue();
    assertThat(row.isNear(-61, 60)).isFalse();
    assertThat(row.isEnded(Ender.OUTSIDE, Indicator.SLOW)).isTrue();
    assertThat(row.isEnded(Ender.ITSELF, Indicator.SLOW)).isFalse();
    assertThat(row.isEnded(Ender.ITSELF, Indicator.ENDED_BY_PROBE)).isTrue();
    assertThat(row.goesWith(Indicator.PATH, false)).isTrue();
    assertThat(row.goesWith(Indicator.PATH, true)).isFalse();
    assertThat(row.isAgainst(Indicator.OOM, false)).isTrue();
    assertThat(row.isAgainst(Indicator.OOM, true)).isFalse();
    assertThat(row.isAgainst(Indicator.SLOW, true)).isTrue();
    assertThat(row.meaning()).isEqualTo(RestartCause.NETWORK);
    assertThat(row.sureness()).isEqualTo(Confidence.HIGH);
    assertThat(row).hasToString("the row of network, high confidence: It was cut");
  }

  @Test
  void aRowOfCausesNeedsWordsThatAreKnownAndAReason() {
    assertThatThrownBy(() -> row(List.of(), List.of(), "why")).hasMessageContaining("a sign");
    assertThatThrownBy(() -> row(List.of("lightning"), List.of(), "why"))
        .hasMessageContaining("must be one of");
    assertThatThrownBy(() -> row(List.of("slow"), List.of("nobody"), "why"))
        .hasMessageContaining("\"by\" must be one of");
    assertThatThrownBy(() -> row(List.of("slow"), List.of(), " ")).hasMessageContaining("why");
    assertThatThrownBy(() -> new SignRow("Killing", false, null, null, "busy", null))
        .hasMessageContaining("rules find it");
  }

  /** Not even one that is sure counts, unless the button asks for it or for all. */
  @Property
  void anUnknownCauseNeverCountsForAnother(@ForAll RestartCause fault, @ForAll Confidence sure) {
    RedButton network = button("network", "low");

    assertThat(network.counts(RestartCause.UNKNOWN, sure)).isFalse();
    assertThat(network.counts(fault, sure)).isEqualTo(fault == RestartCause.NETWORK);
  }
}
