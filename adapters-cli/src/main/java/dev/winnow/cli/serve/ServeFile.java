package dev.winnow.cli.serve;

import dev.winnow.core.PolicyException;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.rules.PolicySource;
import dev.winnow.text.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The file of a service. Immutable.
 *
 * @param path the file
 * @param settings what it says, over the defaults
 */
public record ServeFile(Path path, ServeSettings settings) {

  private static final String DEFAULTS = "serve.yaml";

  /**
   * Reads a file.
   *
   * @param path the file
   * @return what it says
   * @throws PolicyException with all that is wrong, by line and column
   */
  public static ServeFile read(Path path) {
    YamlFile all = YamlFile.read(path).over(YamlFile.of(DEFAULTS, defaults()));
    return new ServeFile(path, all.as(ServeSettings.class));
  }

  /**
   * What holds where a file says nothing else.
   *
   * @return YAML with comments
   */
  public static String defaults() {
    try (InputStream in =
        Objects.requireNonNull(ServeFile.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What paths in the file are relative to. */
  Path folder() {
    Path parent = path.toAbsolutePath().normalize().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }

  /**
   * Where its policy comes from.
   *
   * @return rules and settings; nothing is read yet
   */
  public PolicySource source() {
    return settings.policy().source(folder());
  }

  /**
   * How its journal is kept, with paths that do not depend on the working folder.
   *
   * @return the options
   */
  public JournalOptions journal() {
    return settings.journal().in(folder());
  }
}
