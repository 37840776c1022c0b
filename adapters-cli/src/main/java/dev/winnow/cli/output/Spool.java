package dev.winnow.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of JSON objects that waits in a temporary file until it is its turn. For one thread. */
final class Spool implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Writer writer;
  private final JsonText json;

  Spool() {
    try {
      file = Files.createTempFile("winnow-", ".json");
      // The file is gone even if the program is ended.
      file.toFile().deleteOnExit();
      writer =
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for temporary files", e);
    }
    json = new JsonText(writer, ",\n");
  }

  void add(JsonText.Fields fields) {
    json.object(fields);
  }

  void copyTo(Writer out) {
    json.flush();
    try {
      writer.close();
      try (Reader reader = Files.newBufferedReader(file)) {
        reader.transferTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
