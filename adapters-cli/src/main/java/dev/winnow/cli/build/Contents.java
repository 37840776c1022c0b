package dev.winnow.cli.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The files of a library, be it a jar or a folder of classes. Stateless. */
final class Contents {

  /** The oldest Java that Winnow runs on: of files for several versions, those for it are taken. */
  private static final Runtime.Version OLDEST = Runtime.Version.parse("17");

  private Contents() {}

  /** Takes a file of a library. */
  interface Taker {

    /** Takes the file {@code name} of a library with these bytes. */
    void take(Path library, String name, byte[] bytes) throws IOException;
  }

  /** Gives all files of a library, in the order of their names. */
  static void of(Path library, Taker taker) throws IOException {
    if (Files.isDirectory(library)) {
      folder(library, taker);
    } else {
      jar(library, taker);
    }
  }

  private static void folder(Path library, Taker taker) throws IOException {
    try (Stream<Path> below = Files.walk(library)) {
      for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
        String name =
            library.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        taker.take(library, name, Files.readAllBytes(file));
      }
    }
  }

  private static void jar(Path library, Taker taker) throws IOException {
    try (JarFile jar = new JarFile(library.toFile(), false, ZipFile.OPEN_READ, OLDEST)) {
      List<JarEntry> entries = Collections.list(jar.entries());
      for (JarEntry entry : entries) {
        if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/versions/")) {
          // For that version of Java, if there is one of its own.
          try (InputStream in = jar.getInputStream(jar.getJarEntry(entry.getName()))) {
            taker.take(library, entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }
}
