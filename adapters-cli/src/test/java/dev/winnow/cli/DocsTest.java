package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of the documentation: in a block marked {@code console}, a line {@code $
 * command} with the output below it. A line {@code ...} stands for any output.
 */
class DocsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Rules that other versions of these classes compiled are not used. */
  @TempDir private static Path cache = Path.of("");

  /** A line of a page that stands for any lines of output. */
  private static final String ANYTHING = "...";

  /** A command is over before the second compiler of the machine pays. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private record Command(String page, String text, List<String> output) {}

  @TestFactory
  Stream<DynamicTest> everyCommandOfTheDocumentationPrintsWhatItSays() throws IOException {
    List<Command> commands = new ArrayList<>(commandsOf(ROOT.resolve("README.md")));
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        commands.addAll(commandsOf(page));
      }
    }
    assertThat(commands).hasSizeGreaterThan(3);
    return commands.stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.page() + ": " + command.text(), () -> check(command)));
  }

  private static List<Command> commandsOf(Path page) throws IOException {
    List<Command> commands = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        commands.add(
            new Command(page.getFileName().toString(), line.substring(2), new ArrayList<>()));
      } else if (inside && !commands.isEmpty()) {
        commands.get(commands.size() - 1).output().add(line);
      }
    }
    return commands;
  }

  private static void check(Command command) throws IOException, InterruptedException {
    List<String> printed = run(command.text());
    List<String> expected = command.output();
    assertThat(printed).isNotEmpty();
    int at = 0;
    boolean anywhere = false;
    while (!expected.isEmpty()) {
      int any = expected.indexOf(ANYTHING);
      List<String> part = expected.subList(0, any < 0 ? expected.size() : any);
      int found = Collections.indexOfSubList(printed.subList(at, printed.size()), part);
      assertThat(anywhere ? Math.min(found, 0) : found).as(part + " in " + printed).isZero();
      at += found + part.size();
      anywhere = any >= 0;
      expected = expected.subList(part.size() + (anywhere ? 1 : 0), expected.size());
    }
    assertThat(anywhere || at == printed.size()).as("there is more: " + printed).isTrue();
  }

  /**
   * Runs a command line of the documentation in the project's folder, on the classes under test.
   */
  private static List<String> run(String text) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program =
        String.join(" ", java, QUICK, "-cp", quoted(System.getProperty("java.class.path")))
            + " dev.winnow.cli.Main";
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", text.replace("./winnow", program)).directory(ROOT.toFile());
    builder.environment().put("XDG_CACHE_HOME", cache.toAbsolutePath().toString());
    File output = File.createTempFile("docs", ".txt");
    File errors = File.createTempFile("docs", ".err");
    try {
      Process process = builder.redirectOutput(output).redirectError(errors).start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(errors.toPath())).doesNotContain("Exception");
      return Files.readAllLines(output.toPath(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(output.toPath());
      Files.delete(errors.toPath());
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
