package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** bin/winnow, with the jar that the build has made. */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("src/launcher").toAbsolutePath();
  private static final Path BUILT = Path.of("target/one").toAbsolutePath();
  private static final Path SAMPLE =
      Path.of("../samples/upcommerce/tickets.log").toAbsolutePath().normalize();
  private static final long SMALLEST_USEFUL_ARCHIVE = 35_000_000;
  private static final int MOST_CLASSES = 3_500;
  private static final int MOST_BESIDE_THE_ARCHIVE = 25;

  @TempDir private Path home = Path.of("");

  private record Ended(int code, String out, String err) {}

  /** The jar that the build made, in an installation of its own. */
  private void install() throws IOException {
    assumeTrue(Files.exists(BUILT.resolve("winnow.jar")), "the build has made no jar");
    copy(LAUNCHER, home);
    assertThat(home.resolve("bin/winnow").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(home.resolve("lib/winnow.jar"), BUILT.resolve("winnow.jar"));
    Files.copy(BUILT.resolve("winnow.id"), home.resolve("lib/winnow.id"));
  }

  private record Loaded(String name, boolean archived) {

    static Loaded of(String line) {
      return new Loaded(
          line.replaceFirst("^(?:\\[[^]]*])+\\s*", "").replaceFirst(" .*", ""),
          line.contains("shared objects file"));
    }

    boolean isOfTheJdk() {
      return name.matches("(?:java|javax|jdk|sun|com\\.sun)\\..*");
    }
  }

  /**
   * How fast the sample starts cannot be asserted on a busy machine; what it loads, and from where,
   * can. Whoever needs more classes than this makes everybody's start slower, and should know.
   */
  @Test
  void theSampleStartsWithFewClassesAndFromTheArchive() throws Exception {
    install();
    Ended first = winnow(Map.of("WINNOW_CDS", "now"), "--version");
    assertThat(first.err()).isEmpty();
    assertThat(Files.size(archive())).isGreaterThan(SMALLEST_USEFUL_ARCHIVE);

    List<Loaded> loaded = loadedBy("replay", SAMPLE.toString());
    List<Loaded> ours = loaded.stream().filter(one -> !one.isOfTheJdk()).toList();
    assertThat(ours.size()).isBetween(1_000, MOST_CLASSES);
    assertThat(ours.stream().filter(one -> !one.archived()).map(Loaded::name))
        .as("classes that do not come from the archive")
        .hasSizeLessThan(MOST_BESIDE_THE_ARCHIVE);
    assertThat(loaded.stream().filter(one -> !one.archived()))
        .as("classes of the JDK among them, such as those that dynamic calls need")
        .hasSizeLessThan(4 * MOST_BESIDE_THE_ARCHIVE);
    assertThat(loaded)
        .extracting(Loaded::name)
        .as("readers of JSON, CSV and Kubernetes, which lines of tickets do not need")
        .noneMatch(name -> name.matches("com\\.fasterxml\\.jackson\\.(databind|dataformat).*"))
        .noneMatch(name -> name.startsWith("io.fabric8."));
  }

  @Test
  void whatGoesOnForDaysHasBothCompilers() throws Exception {
    install();
    Map<String, String> telling =
        Map.of("WINNOW_CDS", "off", "WINNOW_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    assertThat(winnow(telling, "replay", "--help").out()).contains("TieredStopAtLevel=1");
    assertThat(winnow(telling, "serve", "--help").out()).doesNotContain("TieredStopAtLevel");
    assertThat(winnow(telling, "watch", "--help").out()).doesNotContain("TieredStopAtLevel");
  }

  @ParameterizedTest(name = "{1} megabytes of {0}")
  @CsvSource({
    "tickets.log, 0, patient",
    "tickets.log, 2, one",
    "tickets.log, 9, both",
    "alerts.jsonl, 9, one",
    "alerts.jsonl, 65, both"
  })
  void theSecondCompilerIsForWhatIsLong(String name, int megabytes, String compilers)
      throws Exception {
    install();
    Path file = home.resolve(name);
    try (RandomAccessFile sized = new RandomAccessFile(file.toFile(), "rw")) {
      sized.setLength(megabytes * 1_048_576L);
    }
    Map<String, String> telling =
        Map.of("WINNOW_CDS", "off", "WINNOW_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    String flags = winnow(telling, "replay", file.toString(), "--help").out();
    assertThat(flags.contains("TieredStopAtLevel=1")).isEqualTo(!compilers.equals("both"));
    assertThat(flags.contains("CompileThresholdScaling")).isEqualTo(compilers.equals("patient"));
  }

  @Test
  void onlyWhatIsShortForgoesAnAddressThatNobodyForesees() throws Exception {
    install();
    Map<String, String> telling =
        Map.of("WINNOW_CDS", "off", "WINNOW_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
    assertThat(winnow(telling, "replay", "--help").out()).contains("ArchiveRelocationMode=0");
    assertThat(winnow(telling, "serve", "--help").out()).doesNotContain("ArchiveRelocationMode");
    assertThat(winnow(telling, "watch", "--help").out()).doesNotContain("ArchiveRelocationMode");
  }

  @Test
  void ownRulesAreCompiledByClassesFromTheArchive() throws Exception {
    install();
    assertThat(winnow(Map.of("WINNOW_CDS", "now"), "--version").err()).isEmpty();
    Path rule =
        Files.writeString(
            home.resolve("own.drl"),
            """
            package dev.winnow.policy
            rule "Own" @Id("own")
            when Incident( name == "A", open ) not Counter( kind == "b" )
            then
            end
            """);
    List<Loaded> loaded =
        loadedBy("replay", "--no-config", "--policy", rule.toString(), SAMPLE.toString());
    List<Loaded> compiler =
        loaded.stream().filter(one -> one.name().startsWith("org.eclipse.jdt.")).toList();
    assertThat(compiler).hasSizeGreaterThan(100);
    assertThat(compiler.stream().filter(one -> !one.archived())).hasSizeLessThan(40);
  }

  private List<Loaded> loadedBy(String... arguments) throws Exception {
    Path list = home.resolve("loaded.txt");
    Ended ended = winnow(Map.of("WINNOW_JAVA_OPTS", "-Xlog:class+load:file=" + list), arguments);
    assertThat(ended.code()).as(ended.err()).isZero();
    return Files.readAllLines(list).stream()
        .filter(line -> line.contains(" source: "))
        .map(Loaded::of)
        .toList();
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
}
