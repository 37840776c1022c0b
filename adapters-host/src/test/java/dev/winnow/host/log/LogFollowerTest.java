package dev.winnow.host.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.LogLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, and what is done to logs. */
class LogFollowerTest {

  @TempDir private Path folder;
  private FollowedLog log = new FollowedLog(Path.of("app.log"), Optional.empty());

  @BeforeEach
  void begins() {
    log = new FollowedLog(folder.resolve("app.log"), Optional.empty());
  }

  @AfterEach
  void ends() throws IOException {
    log.close();
  }

  @Test
  void itBeginsAtTheEndOfALogThatIsThere() throws IOException {
    log.write("old\n").look().write("new\n\r\n  \nand\r\nhalf").look();

    assertThat(log.told()).containsExactly("new", "and");
    assertThat(log.write(" a line\n").look().told()).containsExactly("new", "and", "half a line");
  }

  @Test
  void aLogThatIsNotThereYetIsSaidAndReadFromItsFirstByte() throws IOException {
    assertThatThrownBy(log::look)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("app.log: there is no such file");

    assertThat(log.write("first\n").look().told()).containsExactly("first");
  }

  @Test
  void aRenameAndANewFileLoseNothing() throws IOException {
    log.write("").look().write("1\n").look().write("2\n").rename().write("3\n").look();

    assertThat(log.told()).containsExactly("1", "2", "3");
  }

  @Test
  void whoStillWritesToTheRenamedFileIsHeard() throws IOException {
    log.write("").look().write("1\n").look().rename().write("").look();

    log.writeToRotated("2\n").look().write("3\n").look();

    assertThat(log.told()).containsExactly("1", "2", "3");
  }

  @Test
  void theLastLineOfARotatedFileNeedsNoEnd() throws IOException {
    log.write("").look().write("1\nOut of mem").look().rename().write("2\n").look();
    assertThat(log.told()).containsExactly("1", "2");

    log.passes(FollowedLog.LINGER).look();

    assertThat(log.told()).containsExactly("1", "2", "Out of mem");
  }

  @Test
  void aCopyThatIsMadeBeforeItIsEmptiedLosesNothing() throws IOException {
    log.write("").look().write("1\nhal").look();

    log.write("f\n2\n").copyAndEmpty().write("3\n").look();

    assertThat(log.told()).containsExactly("1", "half", "2", "3");
  }

  @Test
  void anEmptiedLogIsNoticedAlsoWhenItHasGrownPastWhereItWas() throws IOException {
    log.write("").look().write("short\n").look();

    log.empty().write("much longer than before\n").look();

    assertThat(log.told()).containsExactly("short", "much longer than before");
  }

  @Test
  void anEmptiedLogIsNoticedAlsoWhenItIsAsLongAsBefore() throws IOException {
    log.write("").look().write("one\n").look();

    log.empty().write("two\n").look();

    assertThat(log.told()).containsExactly("one", "two");
  }

  @Test
  void betweenARenameAndANewFileNothingIsSaidAtOnce() throws IOException {
    log.write("").look().write("1\n").look().rename().look();

    assertThatThrownBy(log::look).hasMessageContaining("there is no such file any more");
    assertThat(log.write("2\n").look().told()).containsExactly("1", "2");
  }

  @Test
  void aCharacterOfSeveralBytesIsNotTorn() throws IOException {
    byte[] text = "a\u00e4\u20ac\ud83c\udf35\n".getBytes(StandardCharsets.UTF_8);
    log.write("").look();
    for (byte one : text) {
      log.write(new byte[] {one}).look();
    }
    String filler = "x".repeat((1 << 16) - 2);
    log.write(filler + "\u20ac\n").look();

    assertThat(log.told().get(0)).isEqualTo("a\u00e4\u20ac\ud83c\udf35");
    assertThat(log.told().get(1)).startsWith("xxx").hasSizeLessThan(filler.length());
  }

  @Test
  void aLineOfTenMegabytesIsCutAndNotHeld() throws IOException {
    byte[] much = new byte[10 << 20];
    Arrays.fill(much, (byte) 'x');
    log.write("").look().write(much).look().write("\nnext\n").look();

    assertThat(log.told()).hasSize(2).element(1).isEqualTo("next");
    assertThat(log.told().get(0)).startsWith("xxx").endsWith("\u2026");
    assertThat(log.told().get(0).length()).isLessThanOrEqualTo(LogLine.LONGEST + 1);
  }

  @Test
  void whatIsHeldOfALineIsBounded() {
    LineBuffer buffer = new LineBuffer();
    byte[] chunk = new byte[1 << 16];
    Arrays.fill(chunk, (byte) 'x');
    for (int i = 0; i < 200; i++) {
      buffer.take(chunk, chunk.length, line -> {});
    }

    assertThat(buffer.pending()).isEqualTo(200L << 16);
    assertThat(buffer.rest().orElse("")).hasSizeLessThanOrEqualTo(LogLine.LONGEST * 4 + 4);
  }

  @Test
  void aRestartNeitherLosesNorDoubles() throws IOException {
    log.write("").look().write("1\n2 has no e").look();

    log.restart().write("nd\n3\n").look();

    assertThat(log.told()).containsExactly("1", "2 has no end", "3");
  }

  @Test
  void whatWasWrittenBeforeARotationWhileNobodyWatchedIsRead() throws IOException {
    log.write("").look().write("1\n").look();

    log.write("2\n").rename().write("3\n").restart().look();
    assertThat(log.told()).containsExactly("1", "2", "3");

    log.write("4\n").copyAndEmpty().write("5\n").restart().look();
    assertThat(log.told()).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void anOlderFileThatBeginsAlikeIsNotTakenForIt() throws IOException {
    String run = "Startup...\nOrder 1 processed\n";
    Path older = Files.writeString(folder.resolve("app.log.2"), run + "Order 2 processed\n");
    Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2021-09-01T00:00:00Z")));
    log.write("").look().write(run).look();

    log.empty().write("new\n").look();

    assertThat(log.told()).containsExactly("Startup...", "Order 1 processed", "new");
  }

  @Test
  void theTimeInALineCounts() throws IOException {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("'['yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(2));
    try (FollowedLog dated = new FollowedLog(folder.resolve("dated.log"), Optional.of(format))) {
      dated.write("").look().write("[2021-09-03 09:15:00] Answering Query.\n\tat x\n").look();

      assertThat(dated.lines())
          .extracting(LogLine::at)
          .containsExactly(
              Instant.parse("2021-09-03T07:15:00Z"), Instant.parse("2021-09-03T08:00:00Z"));
      assertThat(dated.passes(Duration.ZERO).lines()).allMatch(l -> l.source().equals("app.log"));
    }
  }

  @Test
  void aFolderIsNoLog() throws IOException {
    Files.createDirectory(folder.resolve("app.log"));

    assertThatThrownBy(log::look).isInstanceOf(IOException.class);
  }
}
