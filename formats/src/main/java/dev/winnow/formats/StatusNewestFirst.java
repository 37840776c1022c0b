package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a status log that has its newest line first, as {@code git log} prints it, from its end.
 * Holds all its messages.
 */
final class StatusNewestFirst implements FormatReader {

  private record Entry(long line, String text, StatusLines.Said said) {}

  private final String file;
  private final ByteLines lines;
  private final StatusLines messages;
  private final StatusLog log;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Deque<Item> ready = new ArrayDeque<>();
  private boolean read;
  private long skipped;

  StatusNewestFirst(String file, InputStream in, ZoneId zone) {
    this.file = file;
    this.lines = new ByteLines(in);
    this.messages = new StatusLines(zone);
    this.log = new StatusLog(zone);
  }

  /** Whether the times of these lines only go back. */
  static boolean fits(List<String> lines, ZoneId zone) {
    StatusLines messages = new StatusLines(zone);
    List<Instant> times = lines.stream().flatMap(line -> time(messages, line).stream()).toList();
    boolean back = false;
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).isAfter(times.get(i - 1))) {
        return false;
      }
      back |= times.get(i).isBefore(times.get(i - 1));
    }
    return back;
  }

  // What is no line of a status log is refused when it is read.
  private static Optional<Instant> time(StatusLines messages, String line) {
    try {
      return messages.read(line).map(StatusLines.Said::at);
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (!read) {
      readAll();
    }
    while (ready.isEmpty() && !entries.isEmpty()) {
      take(entries.removeLast());
    }
    return ready.poll();
  }

  private void readAll() throws IOException {
    read = true;
    while (lines.next()) {
      try {
        String text = lines.text();
        if (text.isBlank()) {
          continue;
        }
        Optional<StatusLines.Said> said = messages.read(text);
        said.ifPresent(s -> entries.add(new Entry(lines.number(), Excerpt.of(text), s)));
        skipped += said.isEmpty() ? 1 : 0;
      } catch (IllegalArgumentException | ArithmeticException e) {
        refuse(lines.number(), lines.excerpt(), e);
      }
    }
  }

  private void take(Entry entry) {
    try {
      List<Signal> signals = log.signals(entry.said());
      for (Signal signal : signals) {
        ready.add(new Item.Taken(file, entry.line(), entry.text(), signal));
      }
      skipped += signals.isEmpty() ? 1 : 0;
    } catch (IllegalArgumentException | ArithmeticException e) {
      refuse(entry.line(), entry.text(), e);
    }
  }

  private void refuse(long line, String text, RuntimeException why) {
    ready.add(new Item.Rejected(file, line, text, Sentence.of(why.getMessage())));
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
