package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that walks a signal through the code names what is there. */
class ThroughTheCodeTest {

  private static final Path ROOT = Path.of("..");
  private static final Path ENGINE =
      ROOT.resolve("core/src/main/java/dev/winnow/core/engine/SignalEngine.java");
  private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.(\\w+))?`");
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/through-the-code.md"));
  }

  @Test
  void everyClassAndMethodThatItNamesIsThere() throws IOException {
    Map<String, Path> classes = classes();
    Set<String> missing = new TreeSet<>();
    Matcher named = NAMED.matcher(page());
    int seen = 0;
    while (named.find()) {
      seen++;
      Path file = classes.get(named.group(1) + ".java");
      String source = file == null ? "" : Files.readString(file);
      String method = named.group(2);
      if (source.isEmpty() || (method != null && !source.contains(" " + method + "("))) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(20);
  }

  /** The source files of all modules, by their names. */
  private static Map<String, Path> classes() throws IOException {
    Map<String, Path> classes = new HashMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path sources : modules.map(one -> one.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files.forEach(file -> classes.putIfAbsent(file.getFileName().toString(), file));
          }
        }
      }
    }
    return classes;
  }

  @Test
  void theLineThatItShowsIsThatOfTheEngine() throws IOException {
    Matcher code = CODE.matcher(page());
    assertThat(code.find()).isTrue();
    assertThat(Files.readString(ENGINE)).contains(code.group(1).strip());
  }
}
