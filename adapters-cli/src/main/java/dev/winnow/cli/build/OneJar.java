package dev.winnow.cli.build;

import dev.winnow.core.text.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one jar of the command and all its libraries, while Winnow is built. The JVM starts faster
 * from it: it opens one file instead of a hundred, and its class data archive takes every class.
 */
public final class OneJar {

  /** The jar. */
  static final String JAR = "winnow.jar";

  /** Beside the jar: a hash of it, which costs the launcher less to read than to find out. */
  static final String ID = "winnow.id";

  private OneJar() {}

  /**
   * Makes the jar, of all that is on the class path.
   *
   * @param args the folder for the jar, the main class and the version
   * @throws IOException if something cannot be read or written, or if two libraries have different
   *     files of one name
   */
  public static void main(String[] args) throws IOException {
    String classPath = System.getProperty("java.class.path");
    List<Path> libraries = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    make(Path.of(args[0]), args[1], args[2], libraries);
  }

  static void make(Path folder, String mainClass, String version, List<Path> libraries)
      throws IOException {
    MergedFiles files = new MergedFiles();
    for (Path library : libraries) {
      Contents.of(library, files::add);
    }
    Files.createDirectories(folder);
    Path jar = folder.resolve(JAR);
    try (JarFileOutput output = new JarFileOutput(jar)) {
      output.manifest(mainClass, version);
      files.forEach(output::add);
    }
    String id = Sha256.of(Files.readAllBytes(jar)) + "\n";
    Files.write(folder.resolve(ID), id.getBytes(StandardCharsets.US_ASCII));
  }
}
