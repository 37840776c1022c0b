package dev.winnow.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which remembers whether writing failed, as the writers above it do not tell. */
final class CheckedOutput extends FilterOutputStream {

  private static final String CLOSED_PIPE = "Broken pipe";

  private String problem = "";

  CheckedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
      throw e;
    }
  }

  /** What to tell; empty if all went well, or if the reader just had enough. */
  String problem() {
    return problem.equals(CLOSED_PIPE) ? "" : problem;
  }
}
