package dev.winnow.rules.places;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;

/** The name of a file, which need not be there. Nothing is looked at. Stateless. */
public final class FileName {

  private FileName() {}

  /**
   * What is wrong with a name.
   *
   * @param name a path
   * @return why it can be none; empty if it can be one
   */
  public static Optional<String> wrong(String name) {
    try {
      Path unused = Path.of(name);
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(e.getReason());
    }
  }

  /**
   * Whether it says where it is from the root on.
   *
   * @param name a path
   * @return false if it is none, or depends on where one stands
   */
  public static boolean isAbsolute(String name) {
    return wrong(name).isEmpty() && Path.of(name).isAbsolute();
  }

  /**
   * Its last part.
   *
   * @param name a path
   * @return what stands after the last separator
   * @throws InvalidPathException if it is none
   */
  public static String last(String name) {
    return String.valueOf(Path.of(name).getFileName());
  }

  /**
   * Checks a pattern of names.
   *
   * @param glob a pattern, such as {@code /boot/**}
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  public static void checkGlob(String glob) {
    PathMatcher unused = FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }
}
