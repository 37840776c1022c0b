package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * One document after the other of a stream of YAML: it ends before each line of three dashes, and
 * goes on when it is told to. How much is read between two rests is bounded.
 */
final class YamlStream extends InputStream {

  /** As much may be read before somebody looks at it: several times the largest object. */
  private static final int MOST = 8 * ByteLines.LIMIT;

  /**
   * As long may a line be: twice what etcd keeps of an object. SnakeYAML's time grows with the
   * square of a line's length (StreamReader#update copies what it has of it for each further
   * kilobyte).
   */
  private static final int LONGEST = 2 * ByteLines.LIMIT;

  private static final int MARK = 4;

  private final PushbackInputStream in;
  private boolean lineBegins = true;
  private boolean marked;
  private boolean ended;
  private long lines;
  private int sinceRest;
  private int inLine;

  YamlStream(InputStream in) {
    this.in = new PushbackInputStream(in, MARK);
  }

  /** Lets as much be read again. */
  void rest() {
    sinceRest = 0;
  }

  /** How many lines were read so far. */
  long lines() {
    return lines;
  }

  /** Skips the rest of the document; false if there is none after it. */
  boolean nextDocument() throws IOException {
    do {
      rest();
      inLine = 0;
    } while (read() >= 0);
    boolean more = marked && !ended;
    marked = false;
    return more;
  }

  @Override
  public int read() throws IOException {
    if (marked || (lineBegins && isMark())) {
      marked = true;
      return -1;
    }
    if (++sinceRest > MOST || inLine > LONGEST) {
      throw new StreamConstraintsException("the value is too long", JsonLocation.NA);
    }
    int b = in.read();
    lineBegins = b == '\n';
    inLine = lineBegins ? 0 : inLine + 1;
    lines += b == '\n' ? 1 : 0;
    ended = b < 0;
    return b;
  }

  /** Takes the dashes away if they are there. */
  private boolean isMark() throws IOException {
    int first = in.read();
    if (first != '-') {
      if (first >= 0) {
        in.unread(first);
      }
      return false;
    }
    byte[] more = in.readNBytes(MARK - 1);
    boolean dashes = more.length > 1 && more[0] == '-' && more[1] == '-';
    boolean alone = dashes && (more.length == 2 || more[2] <= ' ');
    if (!alone) {
      in.unread(more);
      in.unread(first);
      return false;
    }
    in.unread(more, 2, more.length - 2);
    lineBegins = false;
    return true;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        return count == 0 ? -1 : count;
      }
      into[offset + count++] = (byte) b;
      if (b == '\n' && in.available() == 0) {
        return count;
      }
    }
    return count;
  }
}
