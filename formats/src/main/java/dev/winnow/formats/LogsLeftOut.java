package dev.winnow.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What {@code kubectl cluster-info dump} writes, without the logs of containers that it puts
 * between its documents: lines from {@code ==== START logs for …} to {@code ==== END logs for …}.
 * Their line feeds stay, so that lines keep their numbers. Not safe for use by several threads.
 */
final class LogsLeftOut extends InputStream {

  private static final String START = "==== START logs for ";
  private static final String END = "==== END logs for ";

  /** The longest name of a container with its pod is shorter. */
  private static final int LONGEST = 1024;

  private final InputStream in;
  private final byte[] raw = new byte[1 << 16];
  private int position;
  private int filled;
  private boolean lineBegins = true;

  /** The end of the logs that are left out; empty outside of logs. */
  private String end = "";

  /** What was held back of a line until it was known what it is. */
  private byte[] held = new byte[0];

  private int heldPosition;

  LogsLeftOut(InputStream in) {
    this.in = in;
  }

  private int next() throws IOException {
    if (position == filled) {
      filled = Math.max(0, in.read(raw, 0, raw.length));
      position = 0;
      if (filled == 0) {
        return -1;
      }
    }
    return raw[position++] & 0xff;
  }

  @Override
  public int read() throws IOException {
    if (heldPosition < held.length) {
      return held[heldPosition++] & 0xff;
    }
    int b = next();
    if (b >= 0 && !end.isEmpty()) {
      skipLine(b);
      return '\n';
    }
    if (lineBegins && b == '=') {
      return header();
    }
    lineBegins = b == '\n';
    return b;
  }

  /** A line that begins with {@code =}: that of logs, or part of a document. */
  private int header() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.write('=');
    int b = next();
    while (b >= 0 && b != '\n' && line.size() < LONGEST) {
      line.write(b);
      b = next();
    }
    String text = line.toString(StandardCharsets.UTF_8).strip();
    if (text.startsWith(START) && b != -1) {
      end = END + text.substring(START.length());
      lineBegins = true;
      return '\n';
    }
    if (b >= 0) {
      line.write(b);
    }
    lineBegins = b == '\n';
    held = line.toByteArray();
    heldPosition = 1;
    return '=';
  }

  /** The last line of a log may lack its line feed: the end then stands behind it. */
  private void skipLine(int first) throws IOException {
    ByteArrayOutputStream last = new ByteArrayOutputStream();
    int b = first;
    while (b >= 0 && b != '\n') {
      if (last.size() >= 2 * LONGEST) {
        byte[] tail = last.toByteArray();
        last.reset();
        last.write(tail, tail.length - LONGEST, LONGEST);
      }
      last.write(b);
      b = next();
    }
    if (last.toString(StandardCharsets.UTF_8).strip().endsWith(end)) {
      end = "";
      lineBegins = true;
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        return count == 0 ? -1 : count;
      }
      into[offset + count] = (byte) b;
      count++;
      if (position == filled && heldPosition == held.length) {
        return count; // Nothing more is there yet: a watch waits for its next line.
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
