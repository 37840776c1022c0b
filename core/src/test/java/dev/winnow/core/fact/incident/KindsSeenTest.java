package dev.winnow.core.fact.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.json.StateCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A storm that is read from a snapshot goes on as one that never was. */
class KindsSeenTest {

  private static final List<String> KINDS =
      List.of("kubernetes/workload/availability", "service/automation/errors", "a", "Z", "b");

  @Test
  void theOrderOfKindsIsTheSameWhereverItWasWrittenBetween() {
    KindsSeen whole = seen(0, new KindsSeen());
    for (int between = 0; between < KINDS.size(); between++) {
      KindsSeen before = new KindsSeen();
      for (int i = 0; i < between; i++) {
        note(before, i);
      }
      KindsSeen read = StateCodec.read(StateCodec.tree(before), KindsSeen.class);

      assertThat(StateCodec.tree(seen(between, read)))
          .hasToString(StateCodec.tree(whole).toString());
    }
  }

  private static KindsSeen seen(int from, KindsSeen seen) {
    for (int i = from; i < KINDS.size(); i++) {
      note(seen, i);
    }
    return seen;
  }

  private static void note(KindsSeen seen, int number) {
    if (number % 2 == 0) {
      seen.note(KINDS.get(number), number);
    } else {
      seen.apart(KINDS.get(number), "I-" + number, number);
    }
  }
}
