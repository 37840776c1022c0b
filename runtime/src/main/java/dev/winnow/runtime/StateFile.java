package dev.winnow.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file that holds the state between two runs. It is replaced as a whole, so that it is either
 * as it was or as it shall be. While it is open, a file beside it keeps others away. For one
 * thread.
 */
public final class StateFile implements StateStore, AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private StateFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a state file, which need not be there yet.
   *
   * @param file the file; its folder is made if it is not there
   * @return the file, to be closed after use
   * @throws StateException if another process uses it
   * @throws UncheckedIOException if the folder cannot be written to
   */
  public static StateFile open(Path file) {
    Path whole = file.toAbsolutePath();
    Path lock = whole.resolveSibling(whole.getFileName() + ".lock");
    try {
      Files.createDirectories(folder(whole));
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new StateException(
            file + " is in use by another winnow watch; stop that one, or name another file.");
      }
      return new StateFile(whole, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  /** The lock is held until the channel is closed. */
  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Reads the state.
   *
   * @return empty if there is none yet
   * @throws StateException if the file is damaged in any bit, or of another version
   */
  public Optional<WatchState> read() {
    return read(file);
  }

  /**
   * Reads the state of a watch that may go on: as it was saved last. Nobody is kept away.
   *
   * @param file the file
   * @return empty if it is not there
   * @throws StateException if the file is damaged in any bit, or of another version
   * @throws UncheckedIOException if it cannot be read
   */
  public static Optional<WatchState> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new StateException(file + " is no file; name another one for the state.");
    }
    try {
      return Optional.of(StateText.read(Files.readAllBytes(file)));
    } catch (StateException e) {
      throw new StateException(
          file
              + " cannot be used: "
              + e.getMessage()
              + ". Take a copy that is whole, or move it away to begin without what it knows.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the state, through to the disk.
   *
   * @param state what must not be forgotten
   * @throws UncheckedIOException if it cannot be written; the file is then as it was
   */
  @Override
  public void write(WatchState state) {
    try {
      new WholeFile(file).write(StateText.write(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as it was named. */
  @Override
  public String toString() {
    return file.toString();
  }

  /** Lets others use the file. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
