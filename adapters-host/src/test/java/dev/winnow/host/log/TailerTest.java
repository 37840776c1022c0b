package dev.winnow.host.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.input.Tailer;
import org.apache.commons.io.input.TailerListenerAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why logs are not followed by the Tailer of Commons IO: what it loses. When one of these fails, it
 * has learnt it, and the choice can be looked at again.
 */
class TailerTest {

  @TempDir private Path folder;

  private interface Step {
    void run() throws IOException;
  }

  /** Does a step before each look of the tailer, in the thread of the tailer itself. */
  private List<String> tailed(Step... steps) throws IOException {
    Path log = Files.createFile(folder.resolve("app.log"));
    List<String> told = new ArrayList<>();
    Script script = new Script(log, new ArrayDeque<>(List.of(steps)));
    TailerListenerAdapter listener =
        new TailerListenerAdapter() {
          @Override
          public void init(Tailer tailer) {
            script.over = tailer::close;
          }

          @Override
          public void handle(String line) {
            told.add(line);
          }
        };
    try (Tailer tailer =
        Tailer.builder()
            .setTailable(script)
            .setTailerListener(listener)
            .setDelayDuration(Duration.ofMillis(1))
            .setStartThread(false)
            .get()) {
      tailer.run();
    }
    return told;
  }

  /** The real file; it is told when the tailer looks at it. */
  private static final class Script implements Tailer.Tailable {

    private static final int LAST_LOOKS = 3;

    private final Path log;
    private final Queue<Step> steps;
    private Runnable over = () -> {};
    private int looks;

    private Script(Path log, Queue<Step> steps) {
      this.log = log;
      this.steps = steps;
    }

    @Override
    public Tailer.RandomAccessResourceBridge getRandomAccess(String mode)
        throws FileNotFoundException {
      RandomAccessFile file = new RandomAccessFile(log.toFile(), mode);
      return new Tailer.RandomAccessResourceBridge() {
        @Override
        public void close() throws IOException {
          file.close();
        }

        @Override
        public long getPointer() throws IOException {
          return file.getFilePointer();
        }

        @Override
        public int read(byte[] bytes) throws IOException {
          return file.read(bytes);
        }

        @Override
        public void seek(long position) throws IOException {
          file.seek(position);
        }
      };
    }

    @Override
    public boolean isNewer(FileTime time) throws IOException {
      return FileUtils.isFileNewer(log.toFile(), time);
    }

    @Override
    public FileTime lastModifiedFileTime() throws IOException {
      return Files.getLastModifiedTime(log);
    }

    @Override
    public long size() throws IOException {
      if (!steps.isEmpty()) {
        steps.remove().run();
      } else if (++looks > LAST_LOOKS) {
        over.run();
      }
      return Files.size(log);
    }
  }

  private void write(String text) throws IOException {
    Files.writeString(
        folder.resolve("app.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void rename() throws IOException {
    Files.move(folder.resolve("app.log"), folder.resolve("app.log.1"));
  }

  @Test
  void theLastLineOfARotatedFileIsLostIfItHasNoEnd() throws IOException {
    List<String> told =
        tailed(
            () -> write("1\n"),
            () -> {
              write("Out of mem");
              rename();
              write("2\n");
            });

    assertThat(told).startsWith("1").doesNotContain("Out of mem");
  }

  @Test
  void aNewFileThatIsLongerThanTheOldOneIsNotNoticed() throws IOException {
    List<String> told =
        tailed(
            () -> write("short\n"),
            () -> {
              rename();
              write("a first line\nand more\n");
            });

    assertThat(told).startsWith("short").doesNotContain("a first line");
  }

  @Test
  void aLogThatIsEmptiedAndGrowsIsNotNoticed() throws IOException {
    List<String> told =
        tailed(
            () -> write("short\n"),
            () -> Files.writeString(folder.resolve("app.log"), "a first line\nand more\n"));

    assertThat(told).startsWith("short").doesNotContain("a first line");
  }
}
