package dev.winnow.cli.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text, refusing what is not UTF-8. Not safe for use by several threads. */
final class Utf8 {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /** The text of one line. Bytes are counted from 1. */
  String decode(byte[] bytes, int start, int end) {
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == 0) {
        throw new Refused("The line has a NUL at byte " + (i - start + 1) + ".");
      }
      ascii &= b > 0;
    }
    return ascii
        ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
        : strict(ByteBuffer.wrap(bytes, start, end - start), start);
  }

  private String strict(ByteBuffer in, int start) {
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = decoder.reset().decode(in, out, true);
    if (result.isError()) {
      throw new Refused("The line is not UTF-8 at byte " + (in.position() - start + 1) + ".");
    }
    return out.flip().toString();
  }

  /** The beginning of any bytes as text, whatever they are. */
  static String lossy(byte[] bytes, int start, int end) {
    int length = Math.min(end - start, Excerpt.LENGTH * 4);
    return Excerpt.of(new String(bytes, start, length, StandardCharsets.UTF_8));
  }
}
