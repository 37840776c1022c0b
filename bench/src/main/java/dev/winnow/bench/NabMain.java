package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Scores thresholds on the labelled series of the Numenta Anomaly Benchmark, and prints a table for
 * docs/thresholds.md. Argument: the folder with the corpora; and {@code near}, to see what the
 * settings beside the default ones would give.
 */
final class NabMain {

  private static final String[] NEAR = {
    "tail: 0.9995", "tail: 0.998", "tail: 0.995", "beyond: 1.1", "beyond: 1.3", "beyond: 1.5",
    "period: 14d", "period: 4d", "lessons: 0", "lessons: 3", "believe: 2d", "floor: 0.05",
    "floor: 0.2"
  };

  private NabMain() {}

  public static void main(String[] args) throws IOException {
    NabWays ways = new NabWays(NabSeries.all(Path.of(args[0])));
    System.out.println("| way | found | false | precision | recall | F1 | delay |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    say("adaptive, either side", ways.adaptive("either", ""));
    say("adaptive, above only", ways.adaptive("above", ""));
    if (args.length > 1) {
      for (String near : NEAR) {
        say("adaptive, either side, " + near, ways.adaptive("either", near));
      }
    } else {
      NabWays.limits().forEach((name, way) -> say("fixed: " + name, ways.fixed(way)));
    }
  }

  private static void say(String way, NabScore score) {
    System.out.println("| " + way + " | " + score.cells() + " |");
  }
}
