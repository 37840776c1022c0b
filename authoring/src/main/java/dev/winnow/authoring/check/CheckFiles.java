package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

  final Map<String, Source> rules = new LinkedHashMap<>();
  final Map<String, Source> cases = new LinkedHashMap<>();
  final Map<String, Source> settings = new LinkedHashMap<>();
  final List<Finding> found = new ArrayList<>();

  void add(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (path.toString().endsWith(".drl")) {
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
    if (files.stream().noneMatch(file -> file.toString().endsWith(".drl"))) {
      throw problem(name(folder), "there is no .drl file in this folder");
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

  private static List<Path> below(Path folder, int depth) {
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !hidden(folder.relativize(path)))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw problem(name(folder), "this folder cannot be read");
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

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** A file that is named itself is settings if it is neither rules nor cases. */
  private void file(Path path, boolean named) {
    String name = name(path);
    if (name.endsWith(".drl")) {
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
    try {
      return Files.readAllBytes(path);
    } catch (java.nio.file.NoSuchFileException e) {
      throw problem(name(path), "there is no such file");
    } catch (IOException e) {
      throw problem(name(path), "this file cannot be read");
    }
  }

  private static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static PolicyException problem(String file, String message) {
    return new PolicyException(List.of(new PolicyProblem(file, 0, 0, message)));
  }
}
