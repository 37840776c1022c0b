package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One history and the hash of all that was said of it: the same on every Java. The constant changes
 * only when a rule, a default or the answers' wording does, and then on purpose.
 */
class GoldenTest {

  private static final String EXPECTED =
      "9851f0f35b8c954c904db848db6b6567b8864c26d662f75a382f961178f59ced";

  private static final int MOVES = 400;

  @Test
  void theAnswersAreTheSameOnEveryJava() throws NoSuchAlgorithmException {
    List<String> told;
    try (TriageEngine engine = Given.engine(Given.busy())) {
      told = Event.all(Histories.events(moves()), engine);
      engine.tickets().forEach(ticket -> told.add(ticket.toString()));
    }
    byte[] text = withoutPlaces(told).getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(EXPECTED);
  }

  /** Where a rule is written does not matter. */
  private static String withoutPlaces(List<String> told) {
    return String.join("\n", told).replaceAll("file=[^,]*, line=\\d+", "");
  }

  /** By {@link Random}, whose numbers are specified, and not by a library's generator. */
  private static List<Histories.Move> moves() {
    Random random = new Random(2026);
    Histories.What[] kinds = Histories.What.values();
    List<Histories.Move> moves = new ArrayList<>();
    for (int i = 0; i < MOVES; i++) {
      Histories.What what =
          random.nextBoolean() ? Histories.What.FIRES : kinds[random.nextInt(kinds.length)];
      moves.add(
          new Histories.Move(
              what,
              random.nextInt(Histories.NAMES.size()),
              random.nextInt(Histories.ZONES.size()),
              random.nextInt(9) - 1,
              random.nextInt(15)));
    }
    return moves;
  }
}
