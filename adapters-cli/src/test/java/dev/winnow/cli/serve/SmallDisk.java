package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of a few megabytes, which can be filled up. Only root may mount one. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    filler = folder.resolve("filler");
  }

  /** Mounts it; the test is skipped where that cannot be done. */
  static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String said =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "winnow", folder.toString());
    assumeTrue(said.isEmpty(), () -> "a small disk cannot be mounted: " + said);
    return new SmallDisk(folder);
  }

  /** Empty if it went well. */
  private static String run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] said = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      return code == 0 ? "" : code + " " + new String(said, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "there is no " + command[0];
    }
  }

  /** Writes until only so many bytes are free. */
  void fill(long spare) throws IOException {
    try (FileChannel file =
        FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.position(file.size());
      ByteBuffer some = ByteBuffer.allocate(BLOCK);
      long free = Files.getFileStore(folder).getUsableSpace();
      for (; free > spare; free -= BLOCK) {
        file.write(some.clear());
      }
    } catch (IOException e) {
      // Others write as well, so it may be full already.
      assertThat(Files.getFileStore(folder).getUsableSpace()).isLessThan(2 * BLOCK);
    }
  }

  /** All is free again but what others have written. */
  void makeRoom() throws IOException {
    Files.delete(filler);
  }

  @Override
  public void close() throws IOException {
    try {
      // What is still open is let go of later.
      String said = run("umount", "-l", folder.toString());
      if (!said.isEmpty()) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
