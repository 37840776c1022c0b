package dev.winnow.jdbc;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of a write-ahead log SQLite would drop without a word: it takes a log to end at the
 * first frame whose checksum is wrong (SQLite's "Database File Format", 4.1 and 4.4). That is right
 * for the end of a log that a crash has cut; in the midst of it, all that was written after that
 * would be lost. For one use, by one thread.
 */
final class SqliteLog {

  private static final int HEADER = 32;
  private static final int FRAME = 24;

  /** The last bit says the order of bytes in which checksums are computed. */
  private static final int MAGIC = 0x377f0682;

  /** Where the random numbers are that tell frames of this log from those of one before. */
  private static final int SALT = 16;

  private static final int FRAME_SALT = 8;

  private final DataInputStream in;
  private final ByteOrder order;
  private long salt;
  private boolean whole;
  private final ByteBuffer frame;
  private int sum = 0;
  private int sumOfSums = 0;

  private SqliteLog(DataInputStream in, ByteBuffer header) {
    this.in = in;
    this.order = (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    this.salt = header.getLong(SALT);
    this.frame = ByteBuffer.allocate(FRAME + header.getInt(8));
    add(header, 0, FRAME);
    this.whole = header.getInt(FRAME) == sum && header.getInt(FRAME + Integer.BYTES) == sumOfSums;
  }

  /**
   * How many transactions are in the log that SQLite would drop, because something before them is
   * damaged. A crash leaves one at most: what was written last, and was not whole.
   *
   * @param log the file, which need not be there
   * @throws IOException if it cannot be read
   */
  static int dropped(Path log) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    try (InputStream file = Files.newInputStream(log);
        DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
      return header.limit() == HEADER && isLog(header) ? new SqliteLog(in, header).dropped() : 0;
    }
  }

  private static boolean isLog(ByteBuffer header) {
    int page = header.getInt(8);
    return (header.getInt(0) & ~1) == MAGIC && page >= 512 && page <= 65_536;
  }

  private int dropped() throws IOException {
    int dropped = 0;
    boolean more = isRead();
    if (!whole && more) {
      // The header is damaged, so that SQLite drops all: the first frame knows what it said.
      salt = frame.getLong(FRAME_SALT);
    }
    while (more && frame.getLong(FRAME_SALT) == salt) {
      whole = whole && isWhole();
      dropped += !whole && endsTransaction() ? 1 : 0;
      more = isRead();
    }
    return dropped;
  }

  private boolean isRead() throws IOException {
    return in.readNBytes(frame.array(), 0, frame.capacity()) == frame.capacity();
  }

  private boolean isWhole() {
    add(frame, 0, FRAME_SALT);
    add(frame, FRAME, frame.capacity());
    return frame.getInt(SALT) == sum && frame.getInt(SALT + Integer.BYTES) == sumOfSums;
  }

  /** The last frame of a transaction says how many pages the file has then. */
  private boolean endsTransaction() {
    return frame.getInt(Integer.BYTES) != 0;
  }

  private void add(ByteBuffer bytes, int from, int to) {
    ByteBuffer words = bytes.duplicate().order(order);
    for (int at = from; at < to; at += 2 * Integer.BYTES) {
      sum += words.getInt(at) + sumOfSums;
      sumOfSums += words.getInt(at + Integer.BYTES) + sum;
    }
  }
}
