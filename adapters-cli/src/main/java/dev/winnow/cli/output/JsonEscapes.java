package dev.winnow.cli.output;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.winnow.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters of JSON that would steer a terminal as escapes: to a program it is the same text.
 * Characters beyond the first 65,536 come in halves here, so all of them are escaped. Safe for use
 * by several threads.
 */
final class JsonEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private final int[] ascii = standardAsciiEscapesForJSON();

  JsonEscapes() {
    ascii[0x7f] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int point) {
    return point > 0x7f && PlainText.steers(point)
        ? new SerializedString(PlainText.escape(point))
        : null;
  }
}
