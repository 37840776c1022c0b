package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.runtime.Stop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pipe that stays open: what is known is said before its sender says more. */
@Timeout(60)
class LiveReplayTest {

  private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void saysWhatBecameOfALineBeforeTheNextOneComes() throws Exception {
    Path settings = folder.resolve("now.yaml");
    Files.writeString(settings, "engine: {lateness: 1s}\n");
    String[] args = {
      "replay", "-", "--format", "jsonl", "--no-config", "--settings", settings.toString()
    };
    try (Running running = new Running(args)) {
      for (int line = 1; line <= 2000; line++) {
        running.send(alert(line));
        if (line % 100 == 0) {
          // What is as late as it may be could still come before the line that was sent last.
          assertThat(running.untilLine(line - 1)).contains("\"disposition\":\"deduplicated\"");
        }
      }
      assertThat(running.end()).isZero();
    }
  }

  private static String alert(int second) {
    return "{\"name\":\"DiskFull\",\"labels\":{\"host\":\"db1\"},\"at\":\"%s\"}\n"
        .formatted(BEGIN.plusSeconds(second));
  }

  /** A command that reads from a pipe and writes into another. */
  private static final class Running implements AutoCloseable {

    private final InputStream standard = System.in;
    private final PipedOutputStream sender = new PipedOutputStream();
    private final BufferedReader results;
    private final FutureTask<Integer> command;

    Running(String... args) throws IOException {
      System.setIn(new PipedInputStream(sender, 1 << 16));
      PipedInputStream read = new PipedInputStream(1 << 20);
      OutputStream out = new PipedOutputStream(read);
      results = new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8));
      command = new FutureTask<>(() -> run(out, args));
      Thread thread = new Thread(command, "command");
      thread.setDaemon(true);
      thread.start();
    }

    private static int run(OutputStream results, String... args) {
      try (PrintWriter out = new PrintWriter(results, false, StandardCharsets.UTF_8)) {
        CommandContext here =
            new CommandContext(
                out,
                new PrintWriter(new StringWriter()),
                Map.of(),
                false,
                false,
                InstantSource.system(),
                new Stop());
        return Winnow.execute(here, args);
      }
    }

    void send(String line) throws IOException {
      sender.write(line.getBytes(StandardCharsets.UTF_8));
      sender.flush();
    }

    /** Reads on to what became of a line. */
    String untilLine(int number) throws IOException {
      String wanted = "{\"type\":\"signal\",\"line\":" + number + ",";
      String line = results.readLine();
      while (line != null && !line.startsWith(wanted)) {
        line = results.readLine();
      }
      return String.valueOf(line);
    }

    int end() throws IOException, ExecutionException, InterruptedException {
      sender.close();
      while (results.readLine() != null) {
        // What is left is read, so that the command can end.
      }
      return command.get();
    }

    @Override
    public void close() throws IOException {
      System.setIn(standard);
      sender.close();
      results.close();
    }
  }
}
