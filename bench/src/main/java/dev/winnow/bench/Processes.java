package dev.winnow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures whole processes. */
final class Processes {

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

  private final Path root;
  private final Path work;

  Processes(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.work = this.root.resolve("bench/target/work");
  }

  /**
   * How one process ran.
   *
   * @param wall seconds that passed
   * @param cpu seconds of processor time
   * @param code its exit code
   * @param said what it wrote to standard error, such as that a rule was taken out
   */
  record Run(double wall, double cpu, int code, String said) {

    boolean ok() {
      return code == 0 && said.isEmpty();
    }

    String words() {
      return ok()
          ? String.format(Locale.ROOT, "%.2f s, of processor time %.2f s", wall, cpu)
          : "failed with " + code + ": " + said.lines().findFirst().orElse("");
    }
  }

  /** Runs a main class of this module in a JVM of its own. */
  Map<String, Double> java(Class<?> main, String heap, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                // Else the collector leaves gaps, filled with arrays that count as alive.
                "-XX:MarkSweepAlwaysCompactCount=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    for (Object argument : arguments) {
      command.add(String.valueOf(argument));
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      System.err.println("bench:   " + main.getSimpleName() + " failed");
      return Map.of();
    }
    return Answers.of(lines);
  }

  /** Replays a log whose lines are a second apart, on all processors. */
  Run replay(Logs kind, int lines) throws IOException, InterruptedException {
    Files.createDirectories(work);
    Path log = work.resolve("tickets.log");
    kind.write(log, lines);
    String[] command = {installed(), "replay", "--no-config", "--every", "1s", log.toString()};
    Run run = winnow(Map.of("WINNOW_JAVA_OPTS", "-Xmx512m"), command);
    Files.delete(log);
    return run;
  }

  /** Replays a storm of alerts in one process. */
  Run storm(AlertStorm storm) throws IOException, InterruptedException {
    Path log = Files.writeString(folder().resolve("storm.jsonl"), storm.recording());
    Path settings = Files.writeString(work.resolve("storm.yaml"), AlertStorm.SETTINGS);
    String[] command = {
      installed(), "replay", "--no-config", "--settings", settings.toString(), log.toString()
    };
    Run run = winnow(Map.of("WINNOW_JAVA_OPTS", "-Xmx512m"), command);
    Files.delete(log);
    if (!run.ok()) {
      throw new IOException("the storm could not be replayed: " + run.words());
    }
    return run;
  }

  /** Where files may be put. */
  Path folder() throws IOException {
    return Files.createDirectories(work);
  }

  /** The mean of some starts of a JVM that does nothing. */
  Run nothing(int times) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String loop = "n=$1; shift; while [ $n -gt 0 ]; do \"$@\"; n=$((n - 1)); done";
    String[] options = {"-Xshare:auto", "-XX:-UsePerfData", "-XX:+UseSerialGC", "-cp"};
    List<String> command = new ArrayList<>(List.of("sh", "-c", loop, "sh", times + "", java));
    command.addAll(List.of(options));
    command.addAll(List.of(System.getProperty("java.class.path"), NothingMain.class.getName()));
    Run all = winnow(Map.of(), command.toArray(new String[0]));
    return new Run(all.wall() / times, all.cpu() / times, all.code(), all.said());
  }

  /** Makes the class data archive. */
  void warmUp() throws IOException, InterruptedException {
    winnow(Map.of("WINNOW_CDS", "now"), checkout(), "--version");
  }

  /** The median of several replays of the sample. */
  Run sample(int times) throws IOException, InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      runs.add(winnow(Map.of(), checkout(), "replay", sampleLog()));
    }
    return median(runs);
  }

  /** The median of several replays of the sample with rules never seen before, and of repeats. */
  List<Run> ownRules(int times) throws IOException, InterruptedException {
    Path rules = work.resolve("own.drl");
    List<Run> first = new ArrayList<>();
    List<Run> again = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Files.writeString(rules, ReloadMain.OwnRules.number((int) (System.nanoTime() % 1_000_000)));
      String[] command = {checkout(), "replay", "--policy", rules.toString(), sampleLog()};
      first.add(winnow(Map.of(), command));
      for (int n = 0; n < 3; n++) {
        again.add(winnow(Map.of(), command));
      }
    }
    return List.of(median(first), median(again));
  }

  private static Run median(List<Run> runs) {
    for (Run run : runs) {
      if (!run.ok()) {
        return run;
      }
    }
    return runs.stream()
        .sorted(Comparator.comparingDouble(Run::wall))
        .toList()
        .get(runs.size() / 2);
  }

  private String checkout() {
    return root.resolve("winnow").toString();
  }

  private String sampleLog() {
    return root.resolve("samples/upcommerce/tickets.log").toString();
  }

  /** The command, as it is installed. */
  String installed() {
    String version = System.getProperty("winnow.version", "0.1.0");
    return root.resolve("adapters-cli/target/winnow-" + version + "/bin/winnow").toString();
  }

  private Run winnow(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    List<String> whole = new ArrayList<>(pins());
    whole.addAll(List.of("sh", "-c", "\"$@\" >/dev/null; code=$?; times; exit $code", "sh"));
    whole.addAll(List.of(command));
    Path said = work.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(whole).redirectError(said.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    long start = System.nanoTime();
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    Matcher times = TIMES.matcher(out);
    double cpu = times.find() ? seconds(times, 1) + seconds(times, 3) : Double.NaN;
    return new Run(wall, cpu, code, Files.readString(said));
  }

  /** A user's processes run on all processors, whatever this one is pinned to. */
  private static List<String> pins() {
    String processors = System.getProperty("winnow.bench.processors", "");
    return processors.isEmpty() ? List.of() : List.of("taskset", "-c", processors);
  }

  private static double seconds(Matcher times, int group) {
    return 60 * Double.parseDouble(times.group(group)) + Double.parseDouble(times.group(group + 1));
  }
}
