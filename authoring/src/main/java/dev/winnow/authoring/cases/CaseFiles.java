package dev.winnow.authoring.cases;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds files of cases: {@code cases.yaml} and {@code *.cases.yaml}. Stateless, safe for use by
 * several threads.
 */
public final class CaseFiles {

  private static final String NAME = "cases.yaml";
  private static final String ENDING = "." + NAME;
  private static final String RULES = ".drl";

  private CaseFiles() {}

  /**
   * Finds the files of cases that belong to files and folders.
   *
   * @param paths folders, beneath which all are found, save in hidden folders; rule files, whose
   *     cases are in {@code name.cases.yaml} or {@code cases.yaml} beside them; or files of cases
   * @return the files, each once, those of a folder by name
   * @throws PolicyException if a path is not there, or is no such file
   */
  public static List<Path> find(List<Path> paths) {
    Set<Path> found = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (isRules(path)) {
        found.addAll(beside(path));
      } else {
        found.add(path);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Whether a path names rules.
   *
   * @param path the path
   * @return true for a {@code .drl} file, and for a folder with such files at any depth
   * @throws PolicyException if a folder cannot be read
   */
  public static boolean hasRules(Path path) {
    return Files.isDirectory(path) ? !walk(path, CaseFiles::isRules).isEmpty() : isRules(path);
  }

  private static boolean isRules(Path path) {
    return path.toString().endsWith(RULES);
  }

  private static List<Path> below(Path folder) {
    return walk(
        folder,
        path -> {
          String name = String.valueOf(path.getFileName());
          return name.equals(NAME) || name.endsWith(ENDING);
        });
  }

  private static List<Path> beside(Path rules) {
    String file = String.valueOf(rules.getFileName());
    String name = file.substring(0, file.length() - RULES.length());
    List<Path> found = new ArrayList<>();
    for (String one : List.of(name + ENDING, NAME)) {
      Path cases = rules.resolveSibling(one);
      if (found.isEmpty() && Files.isRegularFile(cases)) {
        found.add(cases);
      }
    }
    return found;
  }

  private static List<Path> walk(Path folder, java.util.function.Predicate<Path> wanted) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(wanted)
          .filter(Files::isRegularFile)
          .filter(path -> !hidden(folder.relativize(path)))
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      String message = "this folder cannot be read: " + e.getMessage();
      throw new PolicyException(List.of(new PolicyProblem(folder.toString(), 0, 0, message)));
    }
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
