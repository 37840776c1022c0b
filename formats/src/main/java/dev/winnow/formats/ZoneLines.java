package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Zone XQ: Name}, optionally after a time, without a regular expression and, for lines
 * seen before, without making a new text: a log of millions of lines has few different ones.
 */
final class ZoneLines implements FormatReader {

  private static final String SOURCE = TicketPattern.SOURCE;
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST_KEPT = 256;

  private final String file;
  private final ByteLines lines;
  private final ZoneId zone;
  private final SharedTexts texts;
  private final @Nullable Seen[] seen = new Seen[SLOTS];
  private long skipped;

  ZoneLines(Source source, ZoneId zone, SharedTexts texts) {
    this.texts = texts;
    this.file = source.file();
    this.lines = new ByteLines(source.stream());
    this.zone = zone;
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (lines.next()) {
      try {
        Item item = read(lines.bytes());
        if (item != null) {
          return item;
        }
      } catch (IllegalArgumentException | ArithmeticException e) {
        return new Item.Rejected(
            file, lines.number(), lines.excerpt(), Sentence.of(e.getMessage()));
      }
    }
    return null;
  }

  private @Nullable Item read(byte[] bytes) {
    int start = skipBlanks(bytes, lines.start(), lines.end());
    if (start == lines.end() || bytes[start] == '#') {
      skipped += start == lines.end() ? 0 : 1;
      return null;
    }
    if (bytes[start] >= '0' && bytes[start] <= '9' && !lines.isTooLong()) {
      return timed(bytes, start);
    }
    Seen line = seen(bytes, start);
    Timing unknown = new Timing.Unknown(lines.number());
    return new Item.Taken(file, lines.number(), line.text, line.alert, unknown);
  }

  private Item timed(byte[] bytes, int start) {
    int end = TimePrefix.end(bytes, start, lines.end());
    int body = skipBlanks(bytes, end, lines.end());
    String time = new String(bytes, start, body - start, StandardCharsets.ISO_8859_1);
    Instant at = TimeText.parse(time.strip(), zone);
    Seen line = seen(bytes, body);
    String text = Excerpt.of(time + line.text);
    return new Item.Taken(file, lines.number(), text, alert(line.name, line.labels, at));
  }

  private static Alert alert(String name, Labels labels, Instant at) {
    Optional<Instant> none = Optional.empty();
    return new Alert(name, labels, Labels.none(), true, at, none, none, SOURCE, 0, "");
  }

  private static int skipBlanks(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  private Seen seen(byte[] bytes, int start) {
    int end = lines.end();
    int slot = slot(bytes, start, end);
    Seen known = seen[slot];
    if (known != null && known.is(bytes, start, end)) {
      return known;
    }
    if (lines.isTooLong()) {
      throw new Refused("The line is longer than 1 MiB.");
    }
    String text = Utf8.decode(bytes, start, end);
    Seen line = new Seen(Arrays.copyOfRange(bytes, start, end), text, texts);
    if (end - start <= LONGEST_KEPT) {
      seen[slot] = line;
    }
    return line;
  }

  private static int slot(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 15) & SLOTS - 1;
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public long skipped() {
    return skipped;
  }

  /** A line that has been understood, and the bytes it was made of. */
  private static final class Seen {
    private final byte[] bytes;
    private final String text;
    private final String name;
    private final Labels labels;
    private final Alert alert;

    Seen(byte[] bytes, String line, SharedTexts texts) {
      ZoneLine parts = ZoneLine.parse(line);
      this.bytes = bytes;
      this.text = Excerpt.of(line);
      this.name = texts.of(parts.name());
      this.labels = Labels.of("zone", texts.of(parts.zone()));
      this.alert = alert(name, labels, Instant.EPOCH);
    }

    boolean is(byte[] other, int start, int end) {
      return Arrays.equals(bytes, 0, bytes.length, other, start, end);
    }
  }
}
