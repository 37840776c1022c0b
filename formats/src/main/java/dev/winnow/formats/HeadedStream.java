package dev.winnow.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes can be looked at. Looking stops when the sender pauses after a line,
 * so that a live pipe is not kept waiting. What goes wrong while looking is thrown once reading
 * gets there.
 */
final class HeadedStream extends InputStream {

  private static final int HEAD = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[HEAD];
  private int filled;
  private int position;
  private @Nullable IOException failure;

  HeadedStream(InputStream in) {
    this.in = in;
    look();
  }

  private void look() {
    try {
      while (filled < HEAD && !isPause()) {
        int read = in.read(buffer, filled, HEAD - filled);
        if (read < 0) {
          return;
        }
        filled += read;
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private boolean isPause() throws IOException {
    return filled > 0 && buffer[filled - 1] == '\n' && in.available() == 0;
  }

  /** A copy of the first bytes. */
  byte[] head() {
    return Arrays.copyOfRange(buffer, position, filled);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position < filled) {
      int count = Math.min(length, filled - position);
      System.arraycopy(buffer, position, into, offset, count);
      position += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    return in.read(into, offset, length);
  }

  @Override
  public int available() throws IOException {
    return position < filled ? filled - position : in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
