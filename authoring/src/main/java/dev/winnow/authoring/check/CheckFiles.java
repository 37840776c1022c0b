package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files to check and tells them apart. For one thread. */
final class CheckFiles {

  private static final Pattern CASES = Pattern.compile("^\\uFEFF?cases[ \\t]*:", Pattern.MULTILINE);

  private static final String RULES = ".drl";
  private static final String UNREADABLE = "this file cannot be read";

  /** In bytes. People write no such files, and every letter is looked at some times. */
  private static final int LARGEST = 4 << 20;

  final Map<String, Source> rules = new LinkedHashMap<>();
  final Map<String, Source> cases = new LinkedHashMap<>();
  final Map<String, Source> settings = new LinkedHashMap<>();
  final List<Finding> found = new ArrayList<>();

  void add(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (path.toString().endsWith(RULES)) {
        file(path, false);
        besides(path);
      } else {
        file(path, true);
      }
    }
  }

  void addSettings(Path path) {
    Source source = Encoding.read(name(path), bytes(path), found);
    settings.put(source.name(), source);
  }

  private void folder(Path folder) {
    List<Path> files = below(folder, Integer.MAX_VALUE);
    if (files.stream().noneMatch(file -> file.toString().endsWith(RULES))) {
      String links = found.isEmpty() ? "" : "; links that lead out of it are passed over";
      throw problem(name(folder), "there is no .drl file in this folder" + links);
    }
    files.forEach(file -> file(file, false));
  }

  /** The cases beside a rule file. */
  private void besides(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path shown = file.getParent();
    if (folder == null) {
      return;
    }
    for (Path one : below(folder, 1)) {
      String name = String.valueOf(one.getFileName());
      if (isYaml(name)) {
        file(shown == null ? Path.of(name) : shown.resolve(name), false);
      }
    }
  }

  private List<Path> below(Path folder, int depth) {
    try {
      Path real = folder.toRealPath();
      try (Stream<Path> all = Files.walk(real, depth)) {
        return all.filter(Files::isRegularFile)
            .map(real::relativize)
            .filter(path -> !hidden(path))
            .sorted()
            .map(folder::resolve)
            .filter(path -> isWithin(real, path))
            .toList();
      }
    } catch (IOException | UncheckedIOException e) {
      throw problem(name(folder), "this folder cannot be read");
    }
  }

  /** Whether a file is in a folder, and not only a link to another place. */
  private boolean isWithin(Path folder, Path path) {
    try {
      if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(folder)) {
        return true;
      }
    } catch (IOException e) {
      throw problem(name(path), UNREADABLE);
    }
    String name = name(path);
    if (name.endsWith(RULES) || isYaml(name)) {
      found.add(passedOver(name));
    }
    return false;
  }

  private static Finding passedOver(String name) {
    return new Finding(
        Code.OUTSIDE,
        name,
        0,
        0,
        0,
        0,
        "this link leads out of the folder and was passed over",
        "copy the file here, or name it itself",
        List.of(),
        List.of());
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** A file that is named itself is settings if it is neither rules nor cases. */
  private void file(Path path, boolean named) {
    String name = name(path);
    if (name.endsWith(RULES)) {
      rules.put(name, Encoding.read(name, bytes(path), found));
    } else if (isYaml(name)) {
      byte[] bytes = bytes(path);
      List<Finding> unseen = new ArrayList<>();
      Source source = Encoding.read(name, bytes, unseen);
      boolean ours = String.valueOf(path.getFileName()).equals("settings.yaml");
      if (CASES.matcher(source.text()).find()) {
        cases.put(name, source);
      } else if (named || ours) {
        settings.put(name, source);
      } else {
        return;
      }
      unseen.stream().filter(one -> one.code() != Code.TAB).forEach(found::add);
    } else if (named) {
      throw problem(name, "this is no .drl and no .yaml file");
    }
  }

  private static byte[] bytes(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw problem(
            name(path),
            "this file is larger than " + (LARGEST >> 20) + " MiB, which is the most that is read");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw problem(name(path), "there is no such file");
    } catch (IOException e) {
      throw problem(name(path), UNREADABLE);
    }
  }

  private static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static PolicyException problem(String file, String message) {
    return new PolicyException(List.of(new PolicyProblem(file, 0, 0, message)));
  }
}
