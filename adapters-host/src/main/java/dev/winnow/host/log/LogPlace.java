package dev.winnow.host.log;

import dev.winnow.core.text.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * How far a file was told, and by what the file is known again under another name. Immutable.
 *
 * @param offset up to which byte
 * @param print the SHA-256, in hexadecimal digits, of its first bytes: as many as were told, at
 *     most 1024
 * @param key what the system calls it; empty where it does not
 * @param modified when it was last written to at that time
 */
public record LogPlace(long offset, String print, String key, Instant modified) {

  /** By how many bytes a file is known again. */
  private static final int PRINTED = 1024;

  static LogPlace of(FileChannel file, long offset, String key, Instant modified)
      throws IOException {
    return new LogPlace(offset, print(file, offset), key, modified);
  }

  /** The same file, told up to another byte of it. */
  LogPlace at(FileChannel file, long now, Instant changed) throws IOException {
    boolean printed = offset >= PRINTED && now >= PRINTED;
    return new LogPlace(now, printed ? print : print(file, now), key, changed);
  }

  /** Whether a file begins as this one did, and is long enough. */
  boolean fits(FileChannel file) throws IOException {
    return file.size() >= offset && print.equals(print(file, offset));
  }

  boolean fits(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return fits(channel);
    }
  }

  /** Whether the system knows a file by the same name as this one, and it begins like it. */
  boolean isOf(Path file) throws IOException {
    return key(file).equals(key) && fits(file);
  }

  static String key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? "" : key.toString();
  }

  private static String print(FileChannel file, long offset) throws IOException {
    ByteBuffer first = ByteBuffer.allocate((int) Math.min(PRINTED, offset));
    while (first.hasRemaining()) {
      if (file.read(first, first.position()) < 0) {
        break;
      }
    }
    return Sha256.of(first.array());
  }
}
