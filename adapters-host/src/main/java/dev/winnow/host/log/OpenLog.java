package dev.winnow.host.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file that is being read, whatever it is called meanwhile: while it is open, the system gives
 * its key to no other. For one thread.
 */
final class OpenLog implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  /** A look at one log must not keep the others waiting. */
  private static final int CHUNKS_A_LOOK = 16;

  private final FileChannel channel;
  private final LineBuffer buffer = new LineBuffer();
  private final byte[] chunk = new byte[CHUNK];
  private long position;
  private LogPlace told;

  private OpenLog(FileChannel channel, LogPlace told) {
    this.channel = channel;
    this.told = told;
    position = told.offset();
  }

  /**
   * Opens a file that may be renamed at any moment; at its end, if that comes before the offset.
   */
  static OpenLog open(Path file, long offset) throws IOException {
    while (true) {
      String key = LogPlace.key(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        if (key.equals(LogPlace.key(file))) {
          long from = Math.min(offset, channel.size());
          return new OpenLog(channel, LogPlace.of(channel, from, key, modified));
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
  }

  /** Whether a path leads to this file still. */
  boolean isAt(Path file) throws IOException {
    return told.key().equals(LogPlace.key(file));
  }

  /** Whether what was told is there no more: it was emptied, and perhaps written anew since. */
  boolean isEmptied() throws IOException {
    return channel.size() < position || !told.fits(channel);
  }

  /** Begins at the beginning again. */
  void again() throws IOException {
    buffer.clear();
    position = 0;
    told = told.at(channel, 0, told.modified());
  }

  /** Reads on; whether there may be more. */
  boolean read(Instant modified, Consumer<String> lines) throws IOException {
    boolean more = true;
    for (int i = 0; more && i < CHUNKS_A_LOOK; i++) {
      int count = channel.read(ByteBuffer.wrap(chunk), position);
      more = count > 0;
      if (more) {
        position += count;
        buffer.take(chunk, count, lines);
      }
    }
    long end = position - buffer.pending();
    if (end != told.offset()) {
      told = told.at(channel, end, modified);
    }
    return more;
  }

  /** Up to where it has told lines. */
  LogPlace place() {
    return told;
  }

  /** The line at its end that was never ended. */
  Optional<String> rest() {
    return buffer.rest();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
