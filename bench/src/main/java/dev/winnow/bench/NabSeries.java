package dev.winnow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One labelled series of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015). Immutable.
 *
 * @param name the name of its file
 * @param values its values, the earliest first
 * @param windows when something was strange, as people have labelled it
 */
record NabSeries(String name, List<Value> values, List<Window> windows) {

  private static final String KIND = "realAWSCloudwatch";

  /** How much of a series is only learned from: 15 %, and 750 values at most, as in NAB. */
  private static final double PROBATION = 0.15;

  private static final int LONGEST = 750;

  /** A value at a time. */
  record Value(Instant at, double value) {}

  /** A time in which something was strange; both ends belong to it. */
  record Window(Instant from, Instant until) {

    boolean covers(Instant at) {
      return !at.isBefore(from) && !at.isAfter(until);
    }
  }

  /** All series below a folder with corpora, by name. */
  static List<NabSeries> all(Path corpora) throws IOException {
    Path nab = corpora.resolve("metrics/NAB");
    JsonNode labels =
        JsonMapper.builder().build().readTree(nab.resolve("labels/combined_windows.json").toFile());
    List<NabSeries> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(nab.resolve("data").resolve(KIND))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        all.add(new NabSeries(name, values(file), windows(labels.path(KIND + "/" + name))));
      }
    }
    return all;
  }

  private static List<Value> values(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split(",", 2))
        .map(parts -> new Value(time(parts[0]), Double.parseDouble(parts[1])))
        .toList();
  }

  private static List<Window> windows(JsonNode labels) {
    List<Window> windows = new ArrayList<>();
    labels.forEach(
        one -> windows.add(new Window(time(one.get(0).asText()), time(one.get(1).asText()))));
    return windows;
  }

  private static Instant time(String text) {
    return Instant.parse(text.replaceFirst("\\..*", "").replace(' ', 'T') + "Z");
  }

  /** What is only learned from, in rising order. */
  double[] probation() {
    return values.stream().limit(learned()).mapToDouble(Value::value).sorted().toArray();
  }

  private int learned() {
    return (int) Math.min(LONGEST, PROBATION * values.size());
  }

  /** From when on it is judged. */
  Instant judgedFrom() {
    return values.get(learned()).at();
  }
}
