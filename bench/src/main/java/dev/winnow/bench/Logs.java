package dev.winnow.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Logs of ticket lines to be replayed, made anew each time and always the same. */
enum Logs {
  /** 500 problems, each told of again and again. */
  REPEATS("repeat-heavy (500 problems)", 300_000),
  /** 440 zones with 50 kinds of problem: each is told of every six hours or so. */
  PROBLEMS("22,000 problems", 150_000),
  /** Every tenth line tells of a problem that nobody has heard of. */
  OPENINGS("every tenth line an opening", 60_000);

  /** What is special about it. */
  final String words;

  /** Lines a second that are to be reached. */
  final int target;

  Logs(String words, int target) {
    this.words = words;
    this.target = target;
  }

  void write(Path log, int lines) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (Writer writer = Files.newBufferedWriter(log)) {
      for (int i = 0; i < lines; i++) {
        writer.write(line(random, i));
      }
    }
  }

  private String line(SplittableRandom random, int number) {
    return switch (this) {
      case REPEATS -> zone(random.nextInt(10), random.nextInt(50));
      case PROBLEMS -> zone(random.nextInt(440), random.nextInt(50));
      case OPENINGS ->
          number % 10 == 0
              ? "Zone Y" + number / 10 % 1000 + ": New" + number / 10 + "Failure\n"
              : zone(random.nextInt(10), random.nextInt(50));
    };
  }

  private static String zone(int zone, int check) {
    return "Zone Z" + zone + ": Check" + check + "Failure\n";
  }
}
