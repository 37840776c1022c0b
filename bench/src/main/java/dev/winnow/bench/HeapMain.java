package dev.winnow.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;

/** How much heap an open incident takes, and where it goes. Arguments: how many incidents. */
final class HeapMain {

  private static final int FIELDS = 4;

  private HeapMain() {}

  public static void main(String[] args) throws JMException {
    int open = Integer.parseInt(args[0]);
    Load load = new Load(Load.bundled(), 0, Mix.STEP);
    Map<String, Long> before = histogram();
    long start = System.nanoTime();
    for (int i = 0; i < open; i++) {
      load.engine.accept(Problem.number(i).alert(true, Mix.START + i * Mix.STEP));
    }
    Answers.say("open.micros", (System.nanoTime() - start) / 1e3 / open);
    Map<String, Long> after = histogram();
    load.check();
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
