package dev.winnow.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says before each time that it asks a sender for more. */
final class Announced extends FilterInputStream {

  private final Runnable before;

  Announced(InputStream in, Runnable before) {
    super(in);
    this.before = before;
  }

  @Override
  public int read() throws IOException {
    before.run();
    return in.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    before.run();
    return in.read(into, offset, length);
  }
}
