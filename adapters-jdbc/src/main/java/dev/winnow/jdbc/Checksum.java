package dev.winnow.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
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
    crc.update((column == null ? "" : column).getBytes(StandardCharsets.UTF_8));
    crc.update(0);
  }
}
