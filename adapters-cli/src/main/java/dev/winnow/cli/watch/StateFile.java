package dev.winnow.cli.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.Snapshot;
import dev.winnow.core.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that holds the state between two runs. It is replaced as a whole, so that it is either
 * as it was or as it shall be. While it is open, a file beside it keeps others away. For one
 * thread.
 */
public final class StateFile implements AutoCloseable {

  private static final String KIND = "winnow-watch";
  private static final int FORMAT = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

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
   * @throws StateException if the file is damaged, or of another version
   */
  public Optional<WatchState> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(state(MAPPER.readTree(Files.readString(file))));
    } catch (JsonProcessingException e) {
      throw damaged("it is not JSON");
    } catch (SnapshotException e) {
      throw damaged(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WatchState state(JsonNode json) {
    if (!json.path("kind").asText().equals(KIND)) {
      throw damaged("it is not a state of winnow watch");
    }
    if (json.path("format").asInt() != FORMAT) {
      throw damaged("it has format " + json.path("format").asText() + ", not " + FORMAT);
    }
    List<WatchState.Open> open = new ArrayList<>();
    for (JsonNode one : json.path("open")) {
      open.add(new WatchState.Open(one.path("ticket").asText(), one.path("decision").asText()));
    }
    return new WatchState(
        Snapshot.parse(json.path("engine").asText()), json.path("watch").asText(), open);
  }

  private StateException damaged(String why) {
    return new StateException(
        file
            + " cannot be used: "
            + why
            + ". Take a copy that is whole, or move it away to begin without what it knows.");
  }

  /**
   * Writes the state.
   *
   * @param state what must not be forgotten
   * @throws UncheckedIOException if it cannot be written; the file is then as it was
   */
  public void write(WatchState state) {
    ObjectNode json = MAPPER.createObjectNode().put("kind", KIND).put("format", FORMAT);
    ArrayNode open = json.putArray("open");
    state
        .open()
        .forEach(
            one -> open.addObject().put("ticket", one.ticket()).put("decision", one.decision()));
    json.put("watch", state.memory()).put("engine", state.engine().toJson());
    try {
      Path next = Files.createTempFile(folder(file), String.valueOf(file.getFileName()), ".new");
      try {
        writeThrough(next, json + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeThrough(Path file, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
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
