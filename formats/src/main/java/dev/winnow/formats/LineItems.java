package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line with a parser. Blank lines are skipped. */
final class LineItems implements FormatReader {

  private final String file;
  private final ByteLines lines;
  private final LineParser parser;
  private final Deque<Item> ready = new ArrayDeque<>(2);
  private long skipped;

  LineItems(String file, InputStream in, LineParser parser) {
    this.file = file;
    this.lines = new ByteLines(in);
    this.parser = parser;
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (ready.isEmpty() && lines.next()) {
      read();
    }
    return ready.poll();
  }

  private void read() {
    try {
      String line = lines.text();
      if (line.isBlank()) {
        return;
      }
      List<Signal> signals = parser.parse(line);
      for (Signal signal : signals) {
        Timing timing = parser.timing(signal, lines.number());
        ready.add(new Item.Taken(file, lines.number(), Excerpt.of(line), signal, timing));
      }
      skipped += signals.isEmpty() ? 1 : 0;
    } catch (IllegalArgumentException | ArithmeticException e) {
      String why = Sentence.of(e.getMessage());
      boolean harmless = Refused.isHarmless(e);
      ready.add(new Item.Rejected(file, lines.number(), lines.excerpt(), why, harmless));
    }
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public long skipped() {
    return skipped;
  }
}
