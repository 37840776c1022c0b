package dev.winnow.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders among the inputs: what {@code kubectl cluster-info dump --output-directory} writes, a
 * must-gather, a support bundle. Their files of JSON and YAML take their place. Immutable.
 *
 * @param files all files to read, in order: those that were named, and those of folders by name
 * @param found those of folders, of which not all need be dumps
 * @param notices what people should know of it
 */
record Folders(List<String> files, Set<String> found, List<String> notices) {

  /** How deep folders may lie in each other, and how many files there may be. */
  private static final int DEEPEST = 20;

  private static final int MOST = 50_000;

  private static final Pattern DUMP = Pattern.compile(".*\\.(json|ya?ml)(\\.gz)?");

  /**
   * Looks for files.
   *
   * @param names files and folders
   * @throws InputException if a folder cannot be read, or holds no file that may be of a dump
   */
  static Folders in(List<String> names) {
    List<String> files = new ArrayList<>();
    Set<String> found = new LinkedHashSet<>();
    List<String> notices = new ArrayList<>();
    for (String name : names) {
      if (name.equals("-") || !Files.isDirectory(Source.path(name))) {
        files.add(name);
      } else {
        List<String> inside = inside(name, notices);
        files.addAll(inside);
        found.addAll(inside);
      }
    }
    List<String> once = SameFiles.once(files, notices);
    found.retainAll(once);
    return new Folders(once, found, List.copyOf(notices));
  }

  private static List<String> inside(String folder, List<String> notices) {
    List<String> all = walk(Source.path(folder));
    List<String> dumps = all.stream().filter(file -> DUMP.matcher(file).matches()).toList();
    if (dumps.isEmpty()) {
      throw new InputException(
          folder
              + " is a folder without a dump of a cluster (.json or .yaml); name the files in it, for"
              + " example "
              + folder
              + "/*.log.");
    }
    if (dumps.size() > MOST) {
      throw new InputException(
          folder + " holds more than " + MOST + " files; name the folders in it that matter.");
    }
    int others = all.size() - dumps.size();
    if (others > 0) {
      notices.add(
          folder
              + ": "
              + (others == 1 ? "one file that is" : others + " files that are")
              + " neither JSON nor YAML, such as logs, "
              + (others == 1 ? "was" : "were")
              + " passed over.");
    }
    return dumps;
  }

  /** Links inside are not followed: they may lead anywhere. */
  private static List<String> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder.toRealPath(), DEEPEST)) {
      Path real = folder.toRealPath();
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !Files.isSymbolicLink(file))
          .map(file -> folder.resolve(real.relativize(file)).toString())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(folder + " cannot be read; check who may read it with ls -l.", e);
    }
  }
}
