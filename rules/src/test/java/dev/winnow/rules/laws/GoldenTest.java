package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One history and all that was said of it: the same on every Java. The text changes only when a
 * rule, a default or the answers' wording does, and then on purpose: run with {@code
 * -Dwinnow.regenerate=true}, and read what changed.
 */
class GoldenTest {

  private static final Path TEXT = Path.of("src/test/resources/dev/winnow/rules/laws/golden.txt");

  private static final int MOVES = 150;

  @Test
  void theAnswersAreTheSameOnEveryJava() throws IOException {
    List<String> told;
    try (TriageEngine engine = Given.engine(Given.busy())) {
      told = Event.all(Histories.events(moves()), engine);
      engine.tickets().forEach(ticket -> told.add(ticket.toString()));
    }
    String text = withoutPlaces(told) + "\n";
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.writeString(TEXT, text);
    }
    assertThat(text.lines()).containsExactlyElementsOf(Files.readAllLines(TEXT));
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
