package dev.winnow.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a UTF-16 stream as UTF-8; what is no character is replaced by U+FFFD. Not safe for
 * use by several threads.
 */
final class Utf16Stream extends InputStream {

  private final InputStream in;
  private final Reader reader;
  private final char[] text = new char[1 << 13];
  private int kept;
  private byte[] out = new byte[0];
  private int position;

  Utf16Stream(InputStream in, Charset charset) {
    this.in = in;
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (position == out.length) {
      int read = reader.read(text, kept, text.length - kept);
      if (read < 0 && kept == 0) {
        return -1;
      }
      encode(kept + Math.max(0, read), read < 0);
    }
    int count = Math.min(length, out.length - position);
    System.arraycopy(out, position, into, offset, count);
    position += count;
    return count;
  }

  // The first half of a character waits for the second.
  private void encode(int filled, boolean last) {
    boolean half = !last && Character.isHighSurrogate(text[filled - 1]);
    int whole = half ? filled - 1 : filled;
    out = CharBuffer.wrap(text, 0, whole).toString().getBytes(StandardCharsets.UTF_8);
    position = 0;
    kept = half ? 1 : 0;
    text[0] = half ? text[whole] : 0;
  }

  @Override
  public int available() throws IOException {
    return position < out.length ? out.length - position : in.available() / 2;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
