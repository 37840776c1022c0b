package dev.winnow.host.log;

import dev.winnow.core.signal.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bytes become lines. Of a line that is too long only the beginning is held. Lines are cut out of
 * bytes, so that no character is torn; what is not UTF-8 is replaced. For one thread.
 */
final class LineBuffer {

  /** More than a line can keep, in the longest characters of UTF-8. */
  private static final int HELD = LogLine.LONGEST * 4 + 4;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private long taken;

  /** Takes bytes; lines that have an end and are not blank are told. */
  void take(byte[] bytes, int length, Consumer<String> lines) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        hold(bytes, start, i - start);
        tell(lines);
        start = i + 1;
      }
    }
    hold(bytes, start, length - start);
  }

  private void hold(byte[] bytes, int start, int count) {
    taken += count;
    held.write(bytes, start, Math.min(count, HELD - held.size()));
  }

  private void tell(Consumer<String> lines) {
    rest().ifPresent(lines);
    clear();
  }

  /** What of a line is there that has no end yet. */
  Optional<String> rest() {
    String text = held.toString(StandardCharsets.UTF_8);
    String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    return line.isBlank() ? Optional.empty() : Optional.of(line);
  }

  void clear() {
    held.reset();
    taken = 0;
  }

  /** How many bytes that line has until now. */
  long pending() {
    return taken;
  }
}
