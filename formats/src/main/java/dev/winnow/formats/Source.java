package dev.winnow.formats;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One file that is open: unpacked, made UTF-8, with its beginning to look at. */
final class Source implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final String file;
  private final HeadedStream stream;

  private Source(String file, HeadedStream stream) {
    this.file = file;
    this.stream = stream;
  }

  /**
   * Checks that a file can be read.
   *
   * @return its size, if it is known
   * @throws InputException if it cannot
   */
  static Optional<Long> check(String file) {
    if (file.equals("-")) {
      return Optional.empty();
    }
    Path path = path(file);
    if (!Files.exists(path)) {
      throw new InputException("There is no file " + file + "; check the name.");
    }
    if (!Files.isReadable(path)) {
      throw new InputException(file + " may not be read; check who may read it with ls -l.");
    }
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.size(path)) : Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new InputException(
          "\"" + Excerpt.of(file) + "\" cannot be the name of a file; check the name.", e);
    }
  }

  /**
   * Opens a file, {@code -} being standard input, which stays open for others when this closes.
   *
   * @param beforeWaiting called before a sender is asked who may pause
   */
  static Source open(String file, AtomicLong bytesRead, Runnable beforeWaiting) {
    InputStream opened = raw(file);
    InputStream raw = mayPause(file) ? new Announced(opened, beforeWaiting) : opened;
    try {
      InputStream buffered = new BufferedInputStream(new CountingStream(raw, bytesRead), BUFFER);
      InputStream plain = isGzip(buffered) ? new GZIPInputStream(buffered, BUFFER) : buffered;
      return new Source(file, new HeadedStream(new TextStream(plain)));
    } catch (IOException e) {
      closeQuietly(raw);
      throw unreadable(file, e);
    } catch (InputException e) {
      closeQuietly(raw);
      throw e;
    }
  }

  private static InputStream raw(String file) {
    try {
      return file.equals("-") ? new Unclosed(System.in) : Files.newInputStream(path(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean mayPause(String file) {
    return file.equals("-") || !Files.isRegularFile(path(file));
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  static InputException unreadable(String file, IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return new InputException(
          file + " is packed with gzip and damaged from its beginning; get it again.", e);
    }
    return new InputException(
        file + " cannot be read (" + Sentence.of(e.getMessage()) + ") Check the file and the disk.",
        e);
  }

  /** The file as it was given. */
  String file() {
    return file;
  }

  /** At most the first 64 KiB. */
  byte[] head() {
    return stream.head();
  }

  /** Everything, the beginning included. */
  InputStream stream() {
    return stream;
  }

  // A file that was only read has nothing to lose when closing fails.
  @Override
  public void close() {
    closeQuietly(stream);
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      return;
    }
  }
}
