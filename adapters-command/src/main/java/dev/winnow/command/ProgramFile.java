package dev.winnow.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a program is. Never looked for on the PATH of whoever started this process. Stateless. */
final class ProgramFile {

  /** As the PATH of a login of root is in Debian (/etc/login.defs, ENV_SUPATH). */
  static final List<String> FOLDERS =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  private ProgramFile() {}

  /** The file of a program: as it is if it is a path, otherwise the first of its name. */
  static Optional<Path> of(String program) {
    if (Path.of(program).isAbsolute()) {
      return Optional.of(Path.of(program));
    }
    return FOLDERS.stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** What keeps a file from being run; empty if nothing does. */
  static Optional<String> problem(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.of(file + " is not there");
    }
    return Files.isExecutable(file)
        ? Optional.empty()
        : Optional.of(file + " must not be executed by the user of this process (chmod +x)");
  }
}
