package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the benchmark can be started, and know what they are built from. */
class BenchScriptsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern MODULE = Pattern.compile("<module>([^</]+)</module>");
  private static final Pattern BUILT_FROM = Pattern.compile("(?m)^modules='([^']+)'$");

  /** What the measured programs do not need. */
  private static final Set<String> OTHERS = Set.of("bench", "samples", "testkit");

  @ParameterizedTest
  @ValueSource(strings = {"bench/run", "bench/compare-alertmanager", "bench/soak"})
  void aScriptCanBeReadAndSaysWhatThereIs(String script) throws Exception {
    assertThat(run(Map.of(), "sh", "-n", script)).isEqualTo("0: ");
    assertThat(run(Map.of(), "sh", script, "--help")).startsWith("0: ").contains(script);
    assertThat(run(Map.of(), "sh", script, "--nothing")).startsWith("2: ").contains("--help");
  }

  @Test
  void whoHasNoAlertmanagerIsToldHowToGetIt() throws Exception {
    Map<String, String> none = Map.of("BENCH_ALERTMANAGER", "/no/such/program");
    assertThat(run(none, "sh", "bench/compare-alertmanager"))
        .startsWith("1: ")
        .contains("apt install prometheus-alertmanager");
  }

  @Test
  void aChangeInAnyModuleMeansABuild() throws IOException {
    Set<String> modules = new TreeSet<>();
    MODULE
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .forEach(found -> modules.add(found.group(1)));
    modules.removeAll(OTHERS);
    Matcher known = BUILT_FROM.matcher(Files.readString(ROOT.resolve("bench/run")));
    assertThat(known.find()).isTrue();
    assertThat(List.of(known.group(1).split(" "))).containsExactlyInAnyOrderElementsOf(modules);
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + ": " + said;
  }
}
