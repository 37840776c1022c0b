package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/winnow, in an installation made of the classes under test. */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("src/launcher").toAbsolutePath();
  private static final long SMALLEST_USEFUL_ARCHIVE = 10_000_000;

  @TempDir private Path home = Path.of("");

  private record Ended(int code, String out, String err) {}

  private void install() throws IOException {
    copy(LAUNCHER, home);
    assertThat(home.resolve("bin/winnow").toFile().setExecutable(true)).isTrue();
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
        jar(path, home.resolve("lib/winnow-" + number++ + ".jar"));
      } else if (Files.isRegularFile(path)) {
        Files.createSymbolicLink(home.resolve("lib/" + path.getFileName()), path);
      }
    }
  }

  @Test
  void theArchiveOfACleanCloneHoldsTheClassesOfAReplay() throws Exception {
    install();
    Ended first = winnow(Map.of("WINNOW_CDS", "now"), "--version");
    assertThat(first.err()).isEmpty();
    assertThat(Files.size(archive())).isGreaterThan(SMALLEST_USEFUL_ARCHIVE);

    Path loaded = home.resolve("loaded.txt");
    Ended replay =
        winnow(
            Map.of("WINNOW_JAVA_OPTS", "-Xlog:class+load:file=" + loaded),
            "replay",
            "--no-config",
            LAUNCHER.resolve("lib/warmup/tickets.log").toString());
    assertThat(replay.code()).as(replay.err()).isZero();
    List<String> own =
        Files.readAllLines(loaded).stream().filter(l -> l.contains(" dev.winnow.")).toList();
    assertThat(own).hasSizeGreaterThan(100);
    assertThat(own.stream().filter(l -> l.contains("shared objects file")).count())
        .as("of " + own.size() + " classes of Winnow, those that come from the archive")
        .isGreaterThan(own.size() * 8L / 10);
  }

  @Test
  void aWarmUpThatFailsIsSaidOnceAndLeavesNoArchive() throws Exception {
    install();
    Files.delete(home.resolve("lib/warmup/tickets.log"));

    Ended first = winnow(Map.of("WINNOW_CDS", "now"), "--version");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("winnow");
    assertThat(first.err())
        .contains("could not be made", home.resolve("lib/warmup").toString(), "exit code 1")
        .contains("There is no file tickets.log");
    try (Stream<Path> files = Files.list(cache())) {
      assertThat(files).noneMatch(f -> f.toString().endsWith(".jsa"));
    }

    assertThat(winnow(Map.of(), "--version").err()).isEmpty();
  }

  @Test
  void nothingThatBelongsToTheSourcesIsIgnoredByGit() throws Exception {
    Path root = Path.of("..").toAbsolutePath().normalize();
    assumeTrue(Files.exists(root.resolve(".git")), "this is no checkout");
    Ended git =
        run(
            Map.of(),
            "git",
            "-C",
            root.toString(),
            "ls-files",
            "--others",
            "--ignored",
            "--exclude-standard",
            "--",
            ":(glob)**/src/**");
    assumeTrue(git.code() == 0, git.err());
    assertThat(git.out()).isEmpty();
  }

  /** JUnit warns of each link that it removes. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private Path cache() {
    return home.resolve("cache/winnow");
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(cache())) {
      return files.filter(f -> f.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  private Ended winnow(Map<String, String> environment, String... arguments) throws Exception {
    return run(
        environment,
        Stream.concat(Stream.of(home.resolve("bin/winnow").toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private Ended run(Map<String, String> environment, String... command) throws Exception {
    Path out = Files.createTempFile(home, "out", "");
    Path err = Files.createTempFile(home, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("WINNOW_JAVA_OPTS");
    builder.environment().remove("WINNOW_CDS");
    builder.environment().put("WINNOW_JAVA", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ended(code, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void jar(Path classes, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      zip.setLevel(1);
      files.filter(Files::isRegularFile).sorted().forEach(file -> add(classes, file, zip));
    }
  }

  private static void add(Path classes, Path file, ZipOutputStream zip) {
    try {
      zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
