package dev.winnow.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps standard input open. */
final class Unclosed extends FilterInputStream {

  Unclosed(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return in.read(into, offset, length);
  }

  @Override
  public void close() {}
}
