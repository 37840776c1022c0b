package dev.winnow.jdbc;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file of SQLite says of its length (SQLite's "Database File Format", 1.3). Immutable.
 *
 * @param length how long it is
 * @param pageSize the size of a page; 0 if the file is none of SQLite
 * @param pages how many pages it says it has
 */
record SqliteHeader(long length, long pageSize, long pages) {

  private static final int BYTES = 100;
  private static final String MAGIC = "SQLite format 3\0";

  SqliteHeader(Path file) throws IOException {
    this(Files.size(file), head(file));
  }

  private SqliteHeader(long length, ByteBuffer head) {
    this(length, pageSize(head), Integer.toUnsignedLong(head.getInt(28)));
  }

  private static ByteBuffer head(Path file) throws IOException {
    byte[] head = new byte[BYTES];
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(in)) {
      data.readNBytes(head, 0, BYTES);
    }
    return ByteBuffer.wrap(head);
  }

  private static long pageSize(ByteBuffer head) {
    byte[] magic = new byte[MAGIC.length()];
    head.get(0, magic);
    if (!new String(magic, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
      return 0;
    }
    int said = Short.toUnsignedInt(head.getShort(16));
    return said == 1 ? 65_536 : said;
  }

  /** Whether the file is shorter than it says. */
  boolean isCut() {
    if (length < BYTES) {
      return length > 0;
    }
    return pageSize > 0 && (length < pages * pageSize || length % pageSize != 0);
  }
}
