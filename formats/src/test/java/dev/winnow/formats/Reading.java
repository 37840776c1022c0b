package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;

/** Reads texts and files to the end, for tests. */
final class Reading {

  private Reading() {}

  static InputOptions as(InputFormat format) {
    return InputOptions.defaults().withFormat(format);
  }

  static List<Item> text(String text, InputOptions options) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), "input.txt", options);
  }

  /** Gathers what the stream has to say, too. */
  static List<Item> text(String text, InputOptions options, List<String> notices) {
    try {
      Path file = Files.writeString(Files.createTempFile("winnow-input", ".txt"), text);
      try (SignalStream stream = Inputs.open(List.of(file.toString()), options)) {
        List<Item> items = new ArrayList<>();
        stream.forEachRemaining(items::add);
        notices.addAll(stream.notices());
        return items;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Item> bytes(byte[] bytes, String name, InputOptions options) {
    try {
      Path folder = Files.createTempDirectory("winnow-input");
      Path file = Files.write(folder.resolve(name), bytes);
      try {
        return file(file, options);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Item> file(Path file, InputOptions options) {
    return files(List.of(file.toString()), options);
  }

  static List<Item> files(List<String> files, InputOptions options) {
    try (SignalStream stream = Inputs.open(files, options)) {
      List<Item> items = new ArrayList<>();
      stream.forEachRemaining(items::add);
      return items;
    }
  }

  static List<Signal> signals(List<Item> items) {
    return items.stream().map(Reading::signal).toList();
  }

  static Signal signal(Item item) {
    assertThat(item).isInstanceOf(Item.Taken.class);
    return ((Item.Taken) item).signal();
  }

  static Alert alert(Item item) {
    assertThat(signal(item)).isInstanceOf(Alert.class);
    return (Alert) signal(item);
  }

  static List<Item.Rejected> rejected(List<Item> items) {
    return items.stream()
        .filter(Item.Rejected.class::isInstance)
        .map(Item.Rejected.class::cast)
        .toList();
  }

  static String error(Item item) {
    assertThat(item).isInstanceOf(Item.Rejected.class);
    return ((Item.Rejected) item).error();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static Path corpus(String path) {
    Path file = Path.of(System.getProperty("winnow.corpora", "../shared/corpora"), path);
    Assumptions.assumeTrue(Files.exists(file), "the corpus " + path + " is not here");
    return file;
  }
}
