package dev.winnow.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is replaced as a whole, through to the disk: whoever reads it sees what was or what
 * shall be, also after a power failure. For one thread.
 */
public final class WholeFile {

  /** Windows opens no folders, and needs not. */
  private static final boolean FOLDERS_OPEN = File.separatorChar == '/';

  private final Path file;

  /**
   * A file, which need not be there yet.
   *
   * @param file the file
   */
  public WholeFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Replaces it.
   *
   * @param content what it shall hold
   * @throws IOException if it cannot be written; it is then as it was
   */
  public void write(byte[] content) throws IOException {
    Path next = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      writeThrough(next, ByteBuffer.wrap(content));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
    syncFolder();
  }

  private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  /** That the file has another content now must survive a power failure too. */
  private void syncFolder() throws IOException {
    if (FOLDERS_OPEN) {
      try (FileChannel open = FileChannel.open(folder(), StandardOpenOption.READ)) {
        open.force(true);
      }
    }
  }

  private Path folder() {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  /** The file. */
  @Override
  public String toString() {
    return file.toString();
  }
}
