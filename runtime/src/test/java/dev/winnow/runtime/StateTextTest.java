package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state is what was written, or it is refused in a sentence. */
class StateTextTest {

  private static final WatchState STATE = state();
  private static final byte[] TEXT = StateText.write(STATE);

  private static WatchState state() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      engine.accept(Alert.firing("HostDown").at(Instant.parse("2026-03-02T09:00:00Z")).build());
      return new WatchState(
          engine.snapshot(),
          "what is remembered",
          List.of(new WatchState.Open("T-1", "D-1")),
          List.of(new WatchState.Open("T-1", "D-2")),
          List.of("a-rule"));
    }
  }

  @Test
  void whatIsWrittenIsRead() {
    WatchState read = StateText.read(TEXT);
    assertThat(read.memory()).isEqualTo(STATE.memory());
    assertThat(read.open()).isEqualTo(STATE.open());
    assertThat(read.untold()).isEqualTo(STATE.untold());
    assertThat(read.rulesOut()).isEqualTo(STATE.rulesOut());
    assertThat(read.engine().toJson()).isEqualTo(STATE.engine().toJson());
  }

  @Test
  void everyFlippedBitIsNoticed() {
    for (int bit = 0; bit < TEXT.length * 8; bit++) {
      byte[] damaged = TEXT.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> StateText.read(damaged)).isInstanceOf(StateException.class);
    }
  }

  @Test
  void everyPieceOfAFileIsNoticed() {
    for (int length = 0; length < TEXT.length; length++) {
      byte[] damaged = java.util.Arrays.copyOf(TEXT, length);
      assertThatThrownBy(() -> StateText.read(damaged)).isInstanceOf(StateException.class);
    }
  }

  @Test
  void aStateOfTheFirstFormatIsRead() {
    WatchState read =
        StateText.read(first("\"open\":[{\"ticket\":\"T\",\"decision\":\"D\"}]", "x"));
    assertThat(read.open()).containsExactly(new WatchState.Open("T", "D"));
    assertThat(read.untold()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> StateText.read(first("\"open\":[]", "")))
        .hasMessageContaining("it lacks \"watch\"");
    assertThatThrownBy(() -> StateText.read(first("\"more\":1", "x")))
        .hasMessageContaining("it lacks \"open\"");
    assertThatThrownBy(() -> StateText.read(first("\"open\":[{\"ticket\":\"T\"}]", "x")))
        .hasMessageContaining("it lacks \"decision\"");
    assertThatThrownBy(() -> StateText.read(bytes("{\"kind\":\"winnow-watch\",\"format\":3}\n{}")))
        .hasMessageContaining("it has format 3, and this version of Winnow reads 1 and 2");
    assertThatThrownBy(() -> StateText.read(bytes("[1]"))).hasMessageContaining("not a state");
    assertThatThrownBy(() -> StateText.read(new byte[0])).isInstanceOf(StateException.class);
  }

  private static byte[] first(String more, String memory) {
    Snapshot engine = STATE.engine();
    String escaped = engine.toJson().replace("\\", "\\\\").replace("\"", "\\\"");
    return bytes(
        "{\"kind\":\"winnow-watch\",\"format\":1,"
            + more
            + ",\"watch\":\""
            + memory
            + "\",\"engine\":\""
            + escaped
            + "\"}\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
