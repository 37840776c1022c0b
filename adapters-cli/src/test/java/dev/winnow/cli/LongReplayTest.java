package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of logs so long that another thread may read them, all is told as of short ones. */
class LongReplayTest {

  private static final int LINES = 6_000;
  private static final int BAD = 2_500;

  @TempDir private Path folder;

  @Test
  void linesThatAreNotUnderstoodAreToldWithTheirPlace() throws IOException {
    Path log = Files.writeString(folder.resolve("zones.log"), lines());

    Ran ran = Ran.of("replay", "--no-config", log.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith(log + ":" + BAD + ": This is not of the form");
    assertThat(ran.lines().get(2)).startsWith("5,999 signals became ");
    assertThat(ran.out()).contains("1 line was not understood");
  }

  @Test
  void aPackedFileThatEndsEarlyIsToldAtItsEnd() throws IOException {
    byte[] packed = packed();
    Path log = folder.resolve("zones.log.gz");
    Files.write(log, Arrays.copyOf(packed, packed.length / 2));

    Ran ran = Ran.of("replay", "--no-config", log.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err()).contains("The packed file is damaged or ends early here");
  }

  @Test
  void allIsTheSameOnEveryRun() throws IOException {
    Path log = Files.writeString(folder.resolve("zones.log"), lines());
    String[] command = {"replay", "--no-config", "--format", "jsonl", log.toString()};

    assertThat(Ran.of(command)).isEqualTo(Ran.of(command));
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(lines().getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= LINES; i++) {
      lines.append(i == BAD ? "nothing of the kind\n" : "Zone N" + i * i % 7 + ": PumpStopped\n");
    }
    return lines.toString();
  }
}
