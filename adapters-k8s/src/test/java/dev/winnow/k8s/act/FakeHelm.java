package dev.winnow.k8s.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A helm program that writes down how it was called. */
final class FakeHelm {

  /** A line of shell: waits for {@link #goOn}. */
  static final String WAIT = "while [ ! -e \"${0%/*}/go-on\" ]; do sleep 0.02; done";

  private final Path folder;
  private final Path program;

  /**
   * A program.
   *
   * @param version what it answers to {@code helm version --short}
   * @param rollback lines of shell that play a rollback
   */
  FakeHelm(Path folder, String version, String rollback) throws IOException {
    this.folder = folder;
    this.program = folder.resolve("helm");
    Files.writeString(
        program,
        "#!/bin/sh\n"
            + "if [ \"$1\" = version ]; then echo '"
            + version
            + "'; exit 0; fi\n"
            + "printf '%s\\n' \"$@\" > '"
            + folder
            + "/words'\n"
            + "env > '"
            + folder
            + "/environment'\n"
            + rollback
            + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Path program() {
    return program;
  }

  boolean rolledBack() {
    return Files.exists(folder.resolve("words"));
  }

  void goOn() {
    try {
      Files.createFile(folder.resolve("go-on"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With what it was called to roll back. */
  List<String> words() throws IOException {
    return Files.readAllLines(folder.resolve("words"));
  }

  /** The names of the variables that it saw. */
  List<String> variables() throws IOException {
    return Files.readAllLines(folder.resolve("environment")).stream()
        .filter(line -> line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }
}
