package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.bytes;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

  private static final InputOptions AUTO = InputOptions.defaults();

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void filesAreReadOneAfterTheOther() throws IOException {
    String first = file("a.log", "Zone A: X\nZone A: Y\n");
    String second = file("b.log", "Zone B: Z\n");
    try (SignalStream stream = Inputs.open(List.of(first, second), AUTO)) {
      assertThat(stream.totalBytes()).contains(30L);
      assertThat(stream.format()).isEqualTo("ticket-line");
      assertThat(stream.next().file()).isEqualTo(first);
      assertThat(stream.next().line()).isEqualTo(2);
      Item last = stream.next();
      assertThat(last.file()).isEqualTo(second);
      assertThat(last.line()).isEqualTo(1);
      assertThat(alert(last).at()).isEqualTo(InputOptions.START.plusSeconds(120));
      assertThat(stream.hasNext()).isFalse();
      assertThat(stream.bytesRead()).isEqualTo(30);
      assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void filesWithTimesAreMergedAndThoseWithoutFollow() throws IOException {
    String untimed = file("a.log", "Zone A: X\nZone A: Y\n");
    String late = file("b.log", "2026-01-05 10:00 Zone B: X\n2026-01-05 10:30 Zone B: Y\n");
    String early = file("c.jsonl", "{\"name\":\"Z\",\"at\":\"2026-01-05T10:10:00Z\"}\n");
    List<Item> items = Reading.files(List.of(late, untimed, early), AUTO);
    assertThat(items).extracting(Item::file).containsExactly(late, early, late, untimed, untimed);
    assertThat(items)
        .extracting(item -> alert(item).at().toString())
        .endsWith("2026-01-05T10:31:00Z", "2026-01-05T10:32:00Z");
    List<Item> leading = Reading.files(List.of(untimed, late, early), AUTO);
    assertThat(leading).extracting(Item::file).containsExactly(untimed, untimed, late, early, late);
    assertThat(alert(leading.get(0)).at()).isEqualTo(InputOptions.START);
  }

  /** Whoever names a file twice, by a link or beside a pattern, does not mean it twice. */
  @Test
  void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
    String log = file("a.log", "Zone A: X\nZone A: Y\n");
    String longer = folder.resolve(".").resolve("a.log").toString();
    String symbolic = folder.resolve("link.log").toString();
    String hard = folder.resolve("hard.log").toString();
    String copy = file("copy.log", "Zone A: X\nZone A: Y\n");
    Files.createSymbolicLink(Path.of(symbolic), Path.of("a.log"));
    Files.createLink(Path.of(hard), Path.of(log));
    try (SignalStream stream = Inputs.open(List.of(log, longer, symbolic, hard, log, copy), AUTO)) {
      assertThat(stream.totalBytes()).contains(40L);
      List<Item> items = new ArrayList<>();
      stream.forEachRemaining(items::add);
      assertThat(items).extracting(Item::file).containsExactly(log, log, copy, copy);
      assertThat(stream.notices())
          .contains(
              log + " is named twice; it is read once.",
              longer + " is the same file as " + log + "; it is read once.",
              symbolic + " is the same file as " + log + "; it is read once.",
              hard + " is the same file as " + log + "; it is read once.");
    }
  }

  @Test
  void aFileOfAFolderThatIsNamedTooIsReadOnce() throws IOException {
    Files.createDirectories(folder.resolve("dump"));
    String pods = file("dump/pods.json", "{}");
    String dump = folder.resolve("dump").toString();
    Folders found = Folders.in(List.of(dump, dump, pods));
    assertThat(found.files()).containsExactly(pods);
    assertThat(found.notices()).containsExactly(pods + " is named 3 times; it is read once.");
  }

  @Test
  void veryManyFilesAreReadSoManyAtATime() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      names.add(file("n" + i + ".log", "Zone A: X\n# note\n"));
    }
    try (SignalStream stream = Inputs.open(names, AUTO)) {
      List<Item> items = new ArrayList<>();
      stream.forEachRemaining(items::add);
      assertThat(items).extracting(Item::file).containsExactlyElementsOf(names);
      assertThat(alert(items.get(449)).at()).isEqualTo(InputOptions.START.plusSeconds(449 * 60));
      assertThat(stream.skipped()).isEqualTo(450);
      assertThat(stream.notices())
          .anyMatch(notice -> notice.contains("more than 200 files"))
          .anyMatch(notice -> notice.startsWith("450 lines or objects had nothing to report"));
    }
  }

  @Test
  void standardInputIsReadAndStaysOpen() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("Zone A: X\n".getBytes(StandardCharsets.UTF_8)));
    try (SignalStream stream = Inputs.open(List.of("-"), AUTO)) {
      assertThat(stream.totalBytes()).isEmpty();
      assertThat(stream.next().file()).isEqualTo("-");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void packedFilesAreKnownByTheirBytes() throws IOException {
    byte[] packed = gzip("Zone A: X\nZone A: Y\n".getBytes(StandardCharsets.UTF_8));
    assertThat(bytes(packed, "tickets.log", AUTO)).hasSize(2);
    assertThat(bytes("Zone A: X".getBytes(StandardCharsets.UTF_8), "not.gz", AUTO)).hasSize(1);
  }

  @Test
  void aPackedFileThatEndsEarlyGivesWhatItHas() throws IOException {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      text.append("Zone ").append(Long.toHexString(random.nextLong())).append(": X\n");
    }
    byte[] packed = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    List<Item> items = bytes(Arrays.copyOf(packed, packed.length / 2), "x.gz", AUTO);
    assertThat(items).hasSizeBetween(20_000, 30_000);
    assertThat(error(items.get(items.size() - 1))).contains("damaged or ends early");
    assertThat(Reading.rejected(items)).hasSize(1);
  }

  @Test
  void aPackedFileWithoutContentIsAnError() throws IOException {
    byte[] packed = gzip(new byte[] {1});
    assertThatThrownBy(() -> bytes(Arrays.copyOf(packed, 5), "x.gz", AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.gz is packed with gzip and damaged");
  }

  @Test
  void emptyFilesHaveNoItems() {
    for (InputFormat format : InputFormat.values()) {
      assertThat(Reading.text("", Reading.as(format))).isEmpty();
    }
    assertThat(Reading.text("\n\n  \n", AUTO)).isEmpty();
    assertThat(Reading.text("# nothing yet\n", AUTO)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    assertThatThrownBy(() -> Inputs.open(List.of(folder.toString()), AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Inputs.open(List.of(folder + "/none"), AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file");
    assertThatThrownBy(() -> Inputs.open(List.of("a\u0000b"), AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a\\u0000b");
    String strange = file("strange", "what is this\n");
    assertThatThrownBy(() -> Inputs.open(List.of(strange), AUTO))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--input")
        .hasMessageContaining("nagios");
  }

  @Test
  void aByteOrderMarkIsDropped() {
    assertThat(Reading.text("\ufeffZone A: X\n", AUTO)).hasSize(1);
  }

  @Test
  void utf16IsReadWhereItsMarkSaysSo() {
    String text = "\ufeffZone A: \ud83d\ude80" + "x".repeat(5_000) + "\r\nZone \u00e4: Y\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      List<Item> items = bytes(text.getBytes(charset), "x", AUTO);
      assertThat(alert(items.get(0)).name()).isEqualTo("\ud83d\ude80" + "x".repeat(5_000));
      assertThat(alert(items.get(1)).labels()).isEqualTo(Map.of("zone", "\u00e4"));
      assertThat(items).hasSize(2);
    }
  }

  @Test
  void aLineThatIsNotUtf8IsReadAsWindows1252() {
    byte[] bytes =
        "Zone A: X\nZone \u00e4\u20ac: X\nZone A: Y\n".getBytes(Charset.forName("windows-1252"));
    List<Item> items = bytes(bytes, "x", AUTO);
    assertThat(items).hasSize(3);
    assertThat(alert(items.get(1)).labels()).isEqualTo(Map.of("zone", "\u00e4\u20ac"));
  }

  @Test
  void aLineThatIsUtf8StaysSoBesideOneThatIsNot() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Zone \u00e4: X\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write("Zone \u00e4: X\n".getBytes(StandardCharsets.UTF_8));
    assertThat(bytes(bytes.toByteArray(), "x", AUTO))
        .extracting(item -> alert(item).labels().value("zone"))
        .containsExactly("\u00e4", "\u00e4");
  }

  @Test
  void nulBytesAroundALineAreDroppedAndControlCharactersReplaced() {
    List<Item> items = Reading.text("\0\0Zone A: X\0\r\nZone A: Y\0\0\nZone A: a\0b\u001b\n", AUTO);
    assertThat(items)
        .extracting(item -> alert(item).name())
        .containsExactly("X", "Y", "a\ufffdb\ufffd");
  }

  @Test
  void aLineOf10MegabytesIsRejectedAndReadingGoesOn() {
    for (InputFormat format : List.of(InputFormat.TICKET_LINE, InputFormat.JSONL)) {
      List<Item> items =
          Reading.text(
              "x".repeat(10_000_000) + "\n\nZone A: X\n{\"name\":\"X\"}", Reading.as(format));
      assertThat(error(items.get(0))).isEqualTo("The line is longer than 1 MiB.");
      assertThat(items.get(0).text()).hasSizeLessThanOrEqualTo(200);
      assertThat(items.stream().filter(Item.Taken.class::isInstance)).hasSize(1);
      assertThat(items).extracting(Item::line).containsExactly(1L, 3L, 4L);
    }
  }

  @Test
  void theLongestLineIsStillRead() {
    String longest = "Zone A: " + "x".repeat(ByteLines.LIMIT - 8);
    List<Item> items = Reading.text(longest + "\r\n" + longest + "y\n" + longest, AUTO);
    assertThat(items)
        .extracting(item -> item instanceof Item.Taken)
        .containsExactly(true, false, true);
  }

  @Test
  void controlCharactersAreShownAsEscapes() {
    Item item =
        Reading.text("a\tb\u0085[31m\u202e" + "\u00e9".repeat(300), Reading.as(InputFormat.JSONL))
            .get(0);
    assertThat(item.text()).startsWith("a\\tb\\u0085[31m\\u202e").hasSize(200).endsWith("…");
  }

  @Test
  void formatsHaveWords() {
    for (InputFormat format : InputFormat.values()) {
      assertThat(InputFormat.of(format.word())).isEqualTo(format);
    }
    assertThatThrownBy(() -> InputFormat.of("jsnl")).hasMessageContaining("jsonl");
  }
}
