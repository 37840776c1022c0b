package dev.winnow.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as UTF-8 without control characters but tab, line feed and carriage return.
 *
 * <p>UTF-16 is known by its byte order mark. A line that is not UTF-8 is read as Windows-1252,
 * which has Latin-1 in it: an old program wrote it. NUL bytes at the beginning and end of a line,
 * which a crash or a truncated log leaves behind, are dropped; all other control characters are
 * replaced by U+FFFD. Of a line longer than 64 KiB each piece is looked at for itself. What is
 * sound already passes without being looked at twice. Not safe for use by several threads.
 */
final class TextStream extends InputStream {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST_CHARACTER = 4;
  private static final Charset OLD = Charset.forName("windows-1252");
  private static final byte[] REPLACEMENT = "\ufffd".getBytes(StandardCharsets.UTF_8);

  private InputStream in;
  private boolean begun;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final byte[] raw = new byte[PIECE];
  private int filled;
  private boolean ended;
  private byte[] out = raw;
  private int position;
  private int limit;
  private int consumed;

  TextStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (position == limit) {
      if (!next()) {
        return -1;
      }
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(out, position, into, offset, count);
    position += count;
    return count;
  }

  /** Takes the next whole lines, or a piece of a long one; false at the end. */
  private boolean next() throws IOException {
    if (!begun) {
      begin();
    }
    System.arraycopy(raw, consumed, raw, 0, filled - consumed);
    filled -= consumed;
    consumed = 0;
    int end = lastLineEnd(0);
    while (end == 0 && filled < PIECE && !ended) {
      int before = filled;
      int read = in.read(raw, filled, PIECE - filled);
      ended = read < 0;
      filled += Math.max(0, read);
      end = lastLineEnd(before);
    }
    consumed = end > 0 ? end : ended ? filled : wholeCharacters();
    position = 0;
    out = raw;
    limit = consumed;
    if (!isPlain(0, consumed)) {
      clean();
    }
    return consumed > 0;
  }

  private void begin() throws IOException {
    begun = true;
    filled = in.readNBytes(raw, 0, 2);
    if (starts(0xfe, 0xff)) {
      in = new Utf16Stream(in, StandardCharsets.UTF_16BE);
      filled = 0;
    } else if (starts(0xff, 0xfe)) {
      in = new Utf16Stream(in, StandardCharsets.UTF_16LE);
      filled = 0;
    } else if (starts(0xef, 0xbb)) {
      filled += in.readNBytes(raw, 2, 1);
      filled = starts(0xef, 0xbb, 0xbf) ? 0 : filled;
    }
  }

  private boolean starts(int... mark) {
    boolean starts = filled >= mark.length;
    for (int i = 0; starts && i < mark.length; i++) {
      starts = raw[i] == (byte) mark[i];
    }
    return starts;
  }

  private int lastLineEnd(int from) {
    for (int i = filled - 1; i >= from; i--) {
      if (raw[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  // A character that may go on in the next piece is left for it.
  private int wholeCharacters() {
    for (int i = filled - 1; i > filled - LONGEST_CHARACTER; i--) {
      if ((raw[i] & 0xc0) == 0xc0) {
        return i;
      }
    }
    return filled;
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = raw[i];
      // Bytes above 0x7f are negative.
      if (b == 0x7f || (b < ' ' && b != '\n' && b != '\t' && b != '\r')) {
        return false;
      }
    }
    return true;
  }

  private void clean() {
    ByteArrayOutputStream cleaned = new ByteArrayOutputStream(consumed + 1024);
    int start = 0;
    while (start < consumed) {
      int end = start;
      while (end < consumed && raw[end] != '\n') {
        end++;
      }
      line(start, end, cleaned);
      if (end < consumed) {
        cleaned.write('\n');
      }
      start = end + 1;
    }
    out = cleaned.toByteArray();
    limit = out.length;
  }

  private void line(int from, int to, ByteArrayOutputStream cleaned) {
    int start = from;
    int end = to > from && raw[to - 1] == '\r' ? to - 1 : to;
    while (start < end && raw[start] == 0) {
      start++;
    }
    while (end > start && raw[end - 1] == 0) {
      end--;
    }
    if (isPlain(start, end)) {
      cleaned.write(raw, start, end - start);
      return;
    }
    byte[] text = isUtf8(start, end) ? raw : old(start, end);
    int first = text == raw ? start : 0;
    int last = text == raw ? end : text.length;
    for (int i = first; i < last; i++) {
      byte b = text[i];
      if (b == 0x7f || (b >= 0 && b < ' ' && b != '\t' && b != '\r')) {
        cleaned.writeBytes(REPLACEMENT);
      } else {
        cleaned.write(b);
      }
    }
  }

  private boolean isUtf8(int from, int to) {
    try {
      utf8.reset().decode(ByteBuffer.wrap(raw, from, to - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private byte[] old(int from, int to) {
    CharBuffer text = OLD.decode(ByteBuffer.wrap(raw, from, to - from));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int available() throws IOException {
    return position < limit ? limit - position : filled - consumed + in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
