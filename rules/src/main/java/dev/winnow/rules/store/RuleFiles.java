package dev.winnow.rules.store;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.text.yaml.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and reads rule files. Stateless. */
public final class RuleFiles {

  private static final String ENDING = ".drl";

  private RuleFiles() {}

  /**
   * Reads files, and all {@code .drl} files in folders. What begins with a dot is left out, such as
   * the folders behind a mounted Kubernetes ConfigMap.
   *
   * @param filesOrFolders files or folders
   * @return the files by name; those of folders are named relative to them, with slashes
   * @throws PolicyException if one cannot be read, or a folder has no rules
   */
  public static List<RuleFile> read(List<Path> filesOrFolders) {
    List<RuleFile> files = new ArrayList<>();
    for (Path path : filesOrFolders) {
      if (Files.isDirectory(path)) {
        List<RuleFile> found = raw(path);
        if (found.isEmpty()) {
          throw problem(path.toString(), "there is no " + ENDING + " file in this folder");
        }
        files.addAll(found);
      } else {
        files.add(new RuleFile(String.valueOf(path.getFileName()), TextFile.read(path)));
      }
    }
    return BundledRules.recognised(files);
  }

  /**
   * Reads all {@code .drl} files beneath a folder.
   *
   * @param folder the folder
   * @return the files by name, possibly none
   */
  public static List<RuleFile> folder(Path folder) {
    return BundledRules.recognised(raw(folder));
  }

  /**
   * Reads all {@code .drl} files beneath a folder, and trusts none of them.
   *
   * @param folder the folder
   * @return the files by name, possibly none
   */
  public static List<RuleFile> raw(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
          .filter(path -> !hidden(folder.relativize(path)))
          .map(path -> new RuleFile(name(folder.relativize(path)), TextFile.read(path)))
          .sorted(java.util.Comparator.comparing(RuleFile::name))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw problem(folder.toString(), "this folder cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads all {@code .drl} files beneath folders on the class path.
   *
   * @param folders such as {@code com/example/policies}
   * @return the files
   * @throws PolicyException if there is no such folder, or it has no rules
   */
  public static List<RuleFile> onClasspath(List<String> folders) {
    List<RuleFile> files = new ArrayList<>();
    for (String folder : folders) {
      List<RuleFile> found = new ArrayList<>();
      for (URL url : urls(folder.replaceFirst("^/", ""))) {
        found.addAll(at(folder, url));
      }
      if (found.isEmpty()) {
        throw problem(folder, "there is no " + ENDING + " file in this folder of the class path");
      }
      files.addAll(found);
    }
    return files;
  }

  /**
   * Makes sure that names tell files apart.
   *
   * @param files all rule files
   * @throws PolicyException if two have one name
   */
  public static void checkNames(List<RuleFile> files) {
    Set<String> names = new HashSet<>();
    for (RuleFile file : files) {
      if (!names.add(file.name())) {
        throw problem(file.name(), "two rule files have this name; rename one of them");
      }
    }
  }

  private static List<URL> urls(String folder) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? RuleFiles.class.getClassLoader() : context;
    try {
      return Collections.list(loader.getResources(folder));
    } catch (IOException e) {
      throw problem(folder, "the class path cannot be read: " + e.getMessage());
    }
  }

  private static List<RuleFile> at(String folder, URL url) {
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return folder(Path.of(uri));
      }
      String inside = uri.toString().substring(uri.toString().lastIndexOf('!') + 1);
      try (FileSystem jar = FileSystems.newFileSystem(jar(uri), Map.of())) {
        return folder(jar.getPath(inside));
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      throw problem(folder, "this folder of the class path cannot be read: " + e.getMessage());
    }
  }

  private static Path jar(URI uri) {
    String text = uri.toString();
    return Path.of(URI.create(text.substring("jar:".length(), text.lastIndexOf('!'))));
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private static PolicyException problem(String file, String message) {
    return new PolicyException(List.of(new PolicyProblem(file, 0, 0, message)));
  }
}
