package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    Set<String> missing = new TreeSet<>();
    Matcher named = NAMED.matcher(page());
    int seen = 0;
    while (named.find()) {
      seen++;
      String source = source(named.group(1));
      String method = named.group(2);
      if (source.isEmpty() || (method != null && !source.contains(" " + method + "("))) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(20);
  }

  /** The text of a class, wherever it is. */
  private static String source(String name) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path sources : modules.map(one -> one.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                files.filter(one -> one.endsWith(name + ".java")).collect(Collectors.toList())) {
              return Files.readString(file);
            }
          }
        }
      }
    }
    return "";
  }

  @Test
  void theLineThatItShowsIsThatOfTheEngine() throws IOException {
    Matcher code = CODE.matcher(page());
    assertThat(code.find()).isTrue();
    assertThat(Files.readString(ENGINE)).contains(code.group(1).strip());
  }
}
