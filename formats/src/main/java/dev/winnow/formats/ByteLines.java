package dev.winnow.formats;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts bytes into lines without copying them. Holds at most one line, of at most 1 MiB; of a longer
 * one only the beginning is kept. Lines end with LF or CR LF. Not safe for use by several threads.
 */
final class ByteLines {

  /** The longest line, in bytes. */
  static final int LIMIT = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int position;
  private int filled;
  private boolean ended;
  private int start;
  private int end;
  private long number;
  private boolean tooLong;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end of the input. */
  boolean next() throws IOException {
    number++;
    tooLong = false;
    int scanned = 0;
    while (true) {
      int newline = newline(position + scanned);
      if (newline >= 0) {
        take(newline);
        position = newline + 1;
        return true;
      }
      scanned = filled - position;
      if (ended) {
        return takeLast(scanned);
      }
      if (scanned > LIMIT) {
        return skipRest();
      }
      fill();
    }
  }

  private boolean takeLast(int length) {
    if (length == 0) {
      number--;
      return false;
    }
    take(filled);
    position = filled;
    return true;
  }

  private int newline(int from) {
    byte[] bytes = buffer;
    for (int i = from; i < filled; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void take(int to) {
    start = position;
    end = to > start && buffer[to - 1] == '\r' ? to - 1 : to;
    tooLong = end - start > LIMIT;
  }

  // The beginning of the line stays at the front of the buffer.
  private boolean skipRest() throws IOException {
    compact();
    int kept = filled;
    int newline = -1;
    while (newline < 0 && !ended) {
      filled = kept;
      fill();
      newline = newline(kept);
    }
    start = 0;
    end = kept;
    position = newline < 0 ? filled : newline + 1;
    tooLong = true;
    return true;
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      compact();
    }
    if (filled == buffer.length) {
      buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
  }

  private void compact() {
    System.arraycopy(buffer, position, buffer, 0, filled - position);
    filled -= position;
    position = 0;
  }

  /** The bytes that hold the line; valid until {@link #next}. */
  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** Whether the line is longer than the limit; then only its beginning is there. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The text of the line. */
  String text() {
    if (tooLong) {
      throw new Refused("The line is longer than 1 MiB.");
    }
    return Utf8.decode(buffer, start, end);
  }

  /** The beginning of the line, whatever it is. */
  String excerpt() {
    return Utf8.excerpt(buffer, start, end);
  }
}
