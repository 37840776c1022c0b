package dev.winnow.cli.input;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** One file that is open: unpacked, without a byte order mark, with its beginning to look at. */
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
    if (Files.isDirectory(path)) {
      throw new InputException(
          file + " is a folder; name the files in it, for example " + file + "/*.log.");
    }
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

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new InputException(
          "\"" + Excerpt.of(file) + "\" cannot be the name of a file; check the name.", e);
    }
  }

  /** Opens a file, {@code -} being standard input, which stays open for others when this closes. */
  static Source open(String file, AtomicLong bytesRead) {
    try {
      InputStream raw = file.equals("-") ? new Unclosed(System.in) : Files.newInputStream(path(file));
      InputStream buffered =
          new BufferedInputStream(new CountingStream(raw, bytesRead), BUFFER);
      HeadedStream stream = new HeadedStream(isGzip(buffered) ? unpacked(buffered) : buffered);
      Source source = new Source(file, stream);
      source.dropByteOrderMark();
      return source;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    return new GZIPInputStream(in, BUFFER);
  }

  private void dropByteOrderMark() {
    byte[] head = stream.head();
    if (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe)) {
      throw new InputException(
          file + " is UTF-16; convert it with iconv -f UTF-16 -t UTF-8 and read the result.");
    }
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      stream.drop(3);
    }
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || head[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  static InputException unreadable(String file, IOException e) {
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

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
