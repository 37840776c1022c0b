package dev.winnow.cli.build;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a jar whose bytes depend on its contents alone. */
final class JarFileOutput implements AutoCloseable {

  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final ZipOutputStream zip;
  private final Set<String> folders = new HashSet<>();

  JarFileOutput(Path target) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16));
  }

  void manifest(String mainClass, String version) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
    attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, "Winnow");
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    write(MANIFEST, bytes.toByteArray());
  }

  /** Adds a file; of a class file, what takes its place. */
  void add(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".class")) {
      for (Map.Entry<String, byte[]> type : ClassFile.of(name, bytes).entrySet()) {
        write(type.getKey(), type.getValue());
      }
    } else {
      folders(name);
      write(name, bytes);
    }
  }

  /**
   * Libraries that look for the files of a folder, as for scripts of a schema, ask for it first.
   */
  private void folders(String name) throws IOException {
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      String folder = name.substring(0, end + 1);
      if (folders.add(folder)) {
        write(folder, new byte[0]);
      }
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
