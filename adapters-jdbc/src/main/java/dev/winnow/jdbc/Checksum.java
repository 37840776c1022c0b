package dev.winnow.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/** A checksum of the columns of a row: CRC-32C (RFC 3720) of their texts, each ended by a NUL. */
final class Checksum {

  private final CRC32C crc = new CRC32C();

  private Checksum() {}

  static long of(long number, @Nullable String... columns) {
    Checksum sum = new Checksum();
    sum.add(Long.toString(number));
    for (String column : columns) {
      sum.add(column);
    }
    return sum.crc.getValue();
  }

  private void add(@Nullable String column) {
    crc.update(column == null ? 1 : 2);
    if (column != null) {
      addText(column);
    }
    crc.update(0);
  }

  /** A snapshot may be large: its bytes are not all there at once. */
  private void addText(String column) {
    try (Writer text =
        new OutputStreamWriter(
            new CheckedOutputStream(OutputStream.nullOutputStream(), crc),
            StandardCharsets.UTF_8)) {
      text.write(column);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
