package dev.winnow.cli.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** The bytes with which a text may begin, and which say how it is written. */
final class ByteOrderMark {

  private static final int LONGEST = 3;

  private ByteOrderMark() {}

  /** The stream without its mark; what the mark says to be UTF-16 is UTF-8 from here on. */
  static InputStream dropped(InputStream in) throws IOException {
    byte[] head = new byte[LONGEST];
    int length = in.readNBytes(head, 0, 2);
    if (starts(head, 0xfe, 0xff)) {
      return new Utf16Stream(in, StandardCharsets.UTF_16BE);
    }
    if (starts(head, 0xff, 0xfe)) {
      return new Utf16Stream(in, StandardCharsets.UTF_16LE);
    }
    if (starts(head, 0xef, 0xbb)) {
      length += in.readNBytes(head, 2, 1);
    }
    return starts(head, 0xef, 0xbb, 0xbf)
        ? in
        : new SequenceInputStream(new ByteArrayInputStream(head, 0, length), in);
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
