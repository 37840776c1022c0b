package dev.winnow.cli.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of all libraries. Lists of services are joined; what only a jar of its own has a use
 * for is left out. Not safe for use by several threads.
 */
final class MergedFiles {

  private static final String SERVICES = "META-INF/services/";

  /**
   * Texts of licences of these names are beside the jar, a folder for each library (see the pom);
   * signatures hold for the jar that was signed; nothing here is a module or looked for in an
   * index.
   */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/(?:MANIFEST\\.MF|DEPENDENCIES|INDEX\\.LIST|[^/]+\\.(?:SF|RSA|DSA|EC)|jandex\\.idx"
              + "|maven/.*|native-image/.*)"
              + "|(?:META-INF/)?(?:LICENSE|NOTICE)[^/]*|about\\.html|(?:.*/)?module-info\\.class");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, Path> owners = new TreeMap<>();

  MergedFiles() {}

  /** Takes the file of one library. */
  void add(Path library, String name, byte[] bytes) throws IOException {
    if (LEFT_OUT.matcher(name).matches()) {
      return;
    }
    byte[] before = files.putIfAbsent(name, bytes);
    if (before == null) {
      owners.put(name, library);
    } else if (name.startsWith(SERVICES)) {
      files.put(name, joined(before, bytes));
    } else if (!Arrays.equals(before, bytes)) {
      throw new IOException(owners.get(name) + " and " + library + " have different files " + name);
    }
  }

  private static byte[] joined(byte[] some, byte[] more) {
    Set<String> lines = new LinkedHashSet<>(lines(some));
    lines.addAll(lines(more));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Takes a file of the jar. */
  interface Taker {

    /** Takes the file {@code name} with these bytes. */
    void take(String name, byte[] bytes) throws IOException;
  }

  /** Gives all files, in the order of their names. */
  void forEach(Taker taker) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      taker.take(file.getKey(), file.getValue());
    }
  }
}
