package dev.winnow.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are named more than once: by the same name, by another path, by a link, or by a
 * pattern that names them too. Their signals would count twice. For one use.
 */
final class SameFiles {

  /** How often each file is named as it is named first, by what the system knows it by. */
  private final Map<Object, String> first = new LinkedHashMap<>();

  private final Map<String, Integer> named = new LinkedHashMap<>();
  private final List<String> once = new ArrayList<>();

  private SameFiles() {}

  /**
   * Each file once, by the name that it has first.
   *
   * @param notices is told which are named more than once
   */
  static List<String> once(List<String> files, List<String> notices) {
    SameFiles same = new SameFiles();
    files.forEach(file -> same.add(file, notices));
    same.named.forEach(
        (file, times) -> {
          if (times > 1) {
            notices.add(
                file
                    + " is named "
                    + (times == 2 ? "twice" : times + " times")
                    + "; it is read once.");
          }
        });
    return List.copyOf(same.once);
  }

  private void add(String file, List<String> notices) {
    String known = first.putIfAbsent(identity(file).orElse(file), file);
    if (known == null) {
      once.add(file);
      named.put(file, 1);
    } else if (!known.equals(file)) {
      notices.add(file + " is the same file as " + known + "; it is read once.");
    } else {
      named.merge(file, 1, Integer::sum);
    }
  }

  /** What the system knows a file by, whatever its name; empty of what is none, such as a pipe. */
  private static Optional<Object> identity(String file) {
    if (file.equals("-")) {
      return Optional.empty();
    }
    try {
      Path path = Source.path(file);
      BasicFileAttributes known = Files.readAttributes(path, BasicFileAttributes.class);
      return known.isRegularFile()
          ? Optional.of(Optional.ofNullable(known.fileKey()).orElseGet(() -> path.toAbsolutePath()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
