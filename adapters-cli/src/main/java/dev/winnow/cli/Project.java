package dev.winnow.cli;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with a {@code winnow.yaml}, or none. Immutable. */
record Project(Path folder, ProjectSettings says) {

  static final String FILE = "winnow.yaml";

  /** No winnow.yaml. */
  static Project none() {
    return new Project(Path.of(""), new ProjectSettings(null, null, null, null, null, null, null));
  }

  /**
   * The nearest winnow.yaml, beside a file or in a folder above it.
   *
   * @throws PolicyException if it has errors
   */
  static Project around(String input) {
    Path start = Path.of(input.equals("-") ? "x" : input).toAbsolutePath().normalize().getParent();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(FILE);
      if (Files.isRegularFile(file)) {
        Path shown = Paths.shown(file);
        return new Project(folder, YamlFile.read(shown).as(ProjectSettings.class));
      }
    }
    return none();
  }

  /**
   * The nearest winnow.yaml: in or above the first of some folders, beside or above it if it is a
   * file, and of the working folder if there is none.
   *
   * @throws PolicyException if it has errors
   */
  static Project around(List<Path> named) {
    if (named.isEmpty()) {
      return around("-");
    }
    Path first = named.get(0);
    return around((Files.isDirectory(first) ? first.resolve(FILE) : first).toString());
  }

  /**
   * The one of the working folder, or none where options say so.
   *
   * @throws PolicyException if it has errors
   */
  static Project here(PolicyFlags flags) {
    return flags.noConfig() ? none() : around("-");
  }

  /**
   * The winnow.yaml in or above the first folder of {@code --policy}.
   *
   * @throws PolicyException if it has errors
   */
  static Project ofPolicies(PolicyFlags flags) {
    return flags.noConfig() || flags.policies().isEmpty() ? none() : around(flags.policies());
  }

  /**
   * The winnow.yaml of what is named itself, or else that of {@code --policy}, or else that of the
   * working folder.
   *
   * @throws PolicyException if it has errors
   */
  static Project of(List<Path> named, PolicyFlags flags) {
    if (flags.noConfig()) {
      return none();
    }
    return named.isEmpty() ? ofPolicies(flags).or(around(named)) : around(named);
  }

  /** Whether there is a winnow.yaml. */
  boolean isThere() {
    return !folder.toString().isEmpty();
  }

  /** This, or another one if there is no winnow.yaml. */
  Project or(Project other) {
    return isThere() ? this : other;
  }

  Optional<Path> settings() {
    return Optional.ofNullable(says.settings()).map(this::resolve);
  }

  List<Path> policies() {
    List<String> named = says.policies();
    return named == null ? List.of() : named.stream().map(this::resolve).toList();
  }

  boolean only() {
    return Boolean.TRUE.equals(says.only());
  }

  private Path resolve(String name) {
    return Paths.shown(folder.resolve(name).normalize());
  }

  InputOptions inputs() {
    InputOptions options = InputOptions.defaults();
    if (says.input() != null) {
      options = options.withFormat(format(says.input()));
    }
    if (says.every() != null) {
      options = options.withSpacing(options.start(), says.every());
    }
    if (says.ticketPattern() != null) {
      options = options.withTicketPattern(says.ticketPattern());
    }
    if (says.mapping() != null) {
      options = options.withCsvMapping(mapping(says.mapping()));
    }
    return options;
  }

  private InputFormat format(String word) {
    try {
      return InputFormat.of(word);
    } catch (IllegalArgumentException e) {
      String file = Paths.shown(folder.resolve(FILE)).toString();
      throw new PolicyException(List.of(new PolicyProblem(file, 0, 0, "input: " + e.getMessage())));
    }
  }

  /** A file of that name beside winnow.yaml, or else a shipped mapping. */
  private String mapping(String name) {
    return Files.exists(folder.resolve(name)) ? resolve(name).toString() : name;
  }
}
