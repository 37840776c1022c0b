package dev.winnow.bench;

import dev.winnow.core.TriageEngine;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How much heap an open incident takes, and where it goes, where its alert was read from a file.
 * Arguments: how many incidents.
 */
final class HeapMain {

  private static final int FIELDS = 4;

  private HeapMain() {}

  public static void main(String[] args) throws JMException, IOException {
    int open = Integer.parseInt(args[0]);
    Path file = Files.createTempFile("winnow-bench", ".jsonl");
    write(file, open);
    try (TriageEngine engine = TriageEngine.of(Load.bundled())) {
      measure(engine, file, open);
      Load.check(engine);
    } finally {
      Files.delete(file);
    }
  }

  /** Alerts as a program sends them, 20 ms apart. */
  private static void write(Path file, int open) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < open; i++) {
        Problem problem = Problem.number(i);
        String labels =
            problem.labels().entrySet().stream()
                .map(label -> "\"" + label.getKey() + "\":\"" + label.getValue() + '"')
                .collect(Collectors.joining(","));
        Instant at = Instant.ofEpochMilli(Mix.START + i * Mix.STEP);
        writer.write(
            "{\"name\":\"%s\",\"labels\":{%s},\"at\":\"%s\"}%n"
                .formatted(problem.name(), labels, at));
      }
    }
  }

  private static void measure(TriageEngine engine, Path file, int open) throws JMException {
    Map<String, Long> before = histogram();
    long start = System.nanoTime();
    try (SignalStream stream = Inputs.open(List.of(file.toString()), InputOptions.defaults())) {
      while (stream.hasNext()) {
        engine.accept(((Item.Taken) stream.next()).signal());
      }
    }
    Answers.say("open.micros", (System.nanoTime() - start) / 1e3 / open);
    tell(before, histogram(), open);
  }

  private static void tell(Map<String, Long> before, Map<String, Long> after, int open) {
    Map<String, Long> groups = new LinkedHashMap<>();
    Map<String, Long> classes = new TreeMap<>();
    after.forEach(
        (type, bytes) -> {
          long more = bytes - before.getOrDefault(type, 0L);
          groups.merge(group(type), more, Long::sum);
          classes.put(type, more);
        });
    double total = groups.values().stream().mapToLong(Long::longValue).sum();
    Answers.say("total", total / open);
    groups.forEach((group, bytes) -> Answers.say("group." + group, (double) bytes / open));
    classes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(30)
        .forEach(e -> Answers.say("class." + e.getKey(), (double) e.getValue() / open));
  }

  /** Bytes of live objects by class. */
  private static Map<String, Long> histogram() throws JMException {
    String text =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    Map<String, Long> bytes = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.trim().split("\\s+", FIELDS))
        .filter(fields -> fields.length == FIELDS && fields[0].endsWith(":"))
        .forEach(
            fields ->
                bytes.merge(fields[3].split(" ", 2)[0], Long.parseLong(fields[2]), Long::sum));
    return bytes;
  }

  static String group(String type) {
    if (type.startsWith("dev.winnow.core.signal.Labels")
        || type.equals("java.lang.String")
        || type.equals("[Ljava.lang.String;")
        || type.equals("[B")) {
      return "labels and strings";
    } else if (type.startsWith("dev.winnow.core.fact.")
        || type.startsWith("dev.winnow.core.signal.")) {
      return "facts";
    } else if (type.startsWith("dev.winnow.")) {
      return "the engine's own: tickets, memory of signals, queue";
    } else if (type.contains("FactHandle")) {
      return "Drools: fact handles";
    } else if (type.startsWith("org.drools.tms.") || type.contains("EqualityKey")) {
      return "Drools: truth maintenance";
    } else if (type.contains("Tuple") || type.startsWith("org.drools.core.util.index.")) {
      return "Drools: tuples and their indexes";
    } else if (type.startsWith("org.drools.") || type.startsWith("[Lorg.drools.")) {
      return "Drools: other";
    } else if (type.startsWith("java.util.") || type.startsWith("[Ljava.util.")) {
      return "maps and lists";
    }
    return "other, arrays mostly";
  }
}
