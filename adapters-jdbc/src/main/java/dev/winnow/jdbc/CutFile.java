package dev.winnow.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of rows that were cut out, a JSON object a line. For one thread. */
final class CutFile implements AutoCloseable {

  private final ObjectMapper mapper = new ObjectMapper();
  private final BufferedWriter out;

  CutFile(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  void add(EntryRow row) {
    try {
      out.write(mapper.writeValueAsString(row));
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
