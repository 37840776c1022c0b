package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Takes all measurements, or those named, and prints one table. Run by {@code bench/run}, which
 * says what there is.
 */
final class Bench {

  private final Processes processes;
  private final JmhRuns jmh;
  private final boolean quick;
  private final Table table;

  private Bench(Path root, boolean quick, Table table) {
    this.processes = new Processes(root);
    this.jmh = new JmhRuns(quick);
    this.quick = quick;
    this.table = table;
  }

  /** A way to measure something. */
  private interface Measurement {
    void run() throws IOException, InterruptedException, RunnerException;
  }

  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Path root = Path.of(System.getProperty("winnow.root", "."));
    List<String> names = new ArrayList<>(List.of(args));
    boolean quick = names.remove("--quick");
    boolean write = names.remove("--write-docs");
    Table table = new Table();
    Bench bench = new Bench(root, quick, table);
    Map<String, Measurement> all = new TreeMap<>();
    all.put("1-accept", bench::accept);
    all.put("2-inhibition", bench::inhibition);
    all.put("3-heap", bench::heap);
    all.put("4-million", bench::million);
    all.put("5-replay", bench::replay);
    all.put("6-startup", bench::startup);
    all.put("7-reload", bench::reload);
    all.put("8-month", bench::month);
    all.put("9-kubernetes", bench::kubernetes);
    all.put("a-storm", bench::storm);
    List<String> known = all.keySet().stream().map(name -> name.substring(2)).toList();
    if (!known.containsAll(names)) {
      System.err.println("bench: there are only " + String.join(", ", known));
      System.exit(2);
    }
    Machine before = Machine.now();
    for (Map.Entry<String, Measurement> one : all.entrySet()) {
      String name = one.getKey().substring(2);
      if (names.isEmpty() ? !(quick && name.equals("million")) : names.contains(name)) {
        System.err.println("bench: " + name + " ...");
        one.getValue().run();
      }
    }
    String text =
        "Measured on "
            + before.words(Machine.now())
            + (quick ? " With --quick: shorter, rougher." : "")
            + "\n\n"
            + table;
    System.out.println(text);
    if (write) {
      Docs.write(root.resolve("docs/performance.md"), text);
    }
    System.exit(table.allMet() ? 0 : 1);
  }

  private void accept() throws RunnerException {
    double ceiling = jmh.rate("BareDroolsBenchmark.accept", "open", 10_000);
    double small = jmh.rate("AcceptBenchmark.accept", "open", 10_000);
    double explained = jmh.rate("AcceptBenchmark.explained", "open", 10_000);
    int many = quick ? 50_000 : 200_000;
    double large = jmh.rate("AcceptBenchmark.accept", "open", many);
    table.note("bare Drools, six rules, 10,000 open: the ceiling", rate(ceiling));
    double least = Math.min(300_000, ceiling / 2);
    table.row(
        "accept, 10,000 open",
        rate(small) + ", " + percent(small / ceiling) + " of the ceiling",
        "at least " + rate(least) + " (300,000, or half of the ceiling)",
        small >= least);
    table.row(
        "accept, " + Table.number(many) + " open",
        rate(large) + ", " + percent(large / small) + " of that at 10,000",
        "at least 60 %",
        large >= 0.6 * small);
    table.row(
        "accept with every reason read in full",
        rate(explained) + ", " + percent(1 - explained / small) + " slower",
        "at most 25 % slower",
        explained >= 0.75 * small);
  }

  private void inhibition() throws RunnerException {
    double small = jmh.rate("InhibitionBenchmark.accept", "causes", 100);
    double large = jmh.rate("InhibitionBenchmark.accept", "causes", 5000);
    table.row(
        "inhibition: 5,000 causes, 50,000 symptoms",
        Table.decimal(1e6 / large)
            + " µs a signal, "
            + Table.decimal(small / large)
            + " times that of 100 and 1,000 ("
            + Table.decimal(1e6 / small)
            + " µs)",
        "at most 1.5 times",
        small / large <= 1.5);
  }

  private void storm() throws IOException, InterruptedException {
    int alerts = quick ? 2_000 : 10_000;
    Map<String, Double> answers = processes.java(StormMain.class, "-Xmx1g", alerts);
    double quiet = answers.getOrDefault("quiet", Double.NaN);
    double storm = answers.getOrDefault("storm", Double.NaN);
    table.row(
        "opening in a storm of " + Table.number(alerts) + " in five minutes",
        Table.decimal(storm) + " µs, " + percent(storm / quiet) + " of that in quiet times",
        "at most 110 %",
        storm <= 1.1 * quiet);
  }

  private void heap() throws IOException, InterruptedException {
    int open = quick ? 50_000 : 200_000;
    Map<String, Double> answers = processes.java(HeapMain.class, "-Xmx4g", open);
    double total = answers.getOrDefault("total", Double.NaN);
    table.row(
        "heap for each open incident",
        Table.number(Math.round(total)) + " bytes",
        "at most 3,072 bytes",
        total <= 3072);
    table.parts("Heap for each open incident (" + Table.number(open) + " open), by class", answers);
  }

  private void million() throws IOException, InterruptedException {
    Map<String, Double> answers = processes.java(HeapMain.class, "-Xmx4g", 1_000_000);
    boolean fits = answers.containsKey("total");
    table.row(
        "1,000,000 open with -Xmx4g",
        fits
            ? Table.number(Math.round(answers.getOrDefault("total", 0.0)))
                + " bytes each, "
                + Table.decimal(answers.getOrDefault("open.micros", 0.0))
                + " µs to open one"
            : "out of memory",
        "fits",
        fits);
  }

  private void replay() throws IOException, InterruptedException {
    int lines = quick ? 200_000 : 1_000_000;
    Processes.Run run = processes.replay(lines);
    double rate = lines / run.wall();
    table.row(
        "replay of " + Table.number(lines) + " ticket lines, -Xmx512m",
        rate(rate) + " (" + run.words() + ")",
        "at least 150,000/s",
        run.ok() && rate >= 150_000);
  }

  private void startup() throws IOException, InterruptedException {
    int times = quick ? 5 : 9;
    processes.warmUp();
    atMost("replay of the sample, whole process", processes.sample(times), 0.4);
    List<Processes.Run> own = processes.ownRules(quick ? 1 : 3);
    atMost("the same with own rules, the first time", own.get(0), 1.5);
    atMost("the same with own rules, again", own.get(1), 0.6);
  }

  private void atMost(String measure, Processes.Run run, double seconds) {
    table.row(measure, run.words(), "under " + seconds + " s", run.ok() && run.wall() < seconds);
  }

  private void reload() throws IOException, InterruptedException {
    int first = quick ? 5 : 20;
    int last = quick ? 15 : 100;
    Map<String, Double> answers = processes.java(ReloadMain.class, "-Xmx1g", first, last);
    flat("heap after " + first + " and " + last + " reloads", answers, "heap");
    flat("metaspace after " + first + " and " + last + " reloads", answers, "metaspace");
  }

  private void month() throws IOException, InterruptedException {
    int first = quick ? 4 : 5;
    int last = quick ? 8 : 30;
    Map<String, Double> answers = processes.java(MonthMain.class, "-Xmx1g", first, last);
    flat("heap after " + first + " and " + last + " days of event time", answers, "heap");
  }

  private void kubernetes() throws IOException, InterruptedException {
    int seconds = quick ? 20 : 90;
    Map<String, Double> answers =
        processes.java(KubernetesMain.class, "-Xmx512m", 10_000, 100, seconds);
    String load = "10,000 pods, 100 changes/s for " + seconds + " s: ";
    double cpu = answers.getOrDefault("cpu", Double.NaN);
    table.row(
        load + "processor", percent(cpu) + " of a core", "below a quarter of a core", cpu < 0.25);
    double heap = answers.getOrDefault("heap.after", Double.NaN);
    table.row(load + "heap", Table.decimal(heap) + " MB", "below 512 MB", heap < 512);
    below50ms(load + "change to answer", answers, "all");
    below50ms(load + "change to decision", answers, "decided");
  }

  private void below50ms(String measure, Map<String, Double> answers, String what) {
    double p99 = answers.getOrDefault(what + ".p99", Double.NaN);
    table.row(
        measure,
        Table.decimal(answers.getOrDefault(what + ".p50", Double.NaN))
            + " ms in the middle, 99 % within "
            + Table.decimal(p99)
            + " ms, the longest "
            + Table.decimal(answers.getOrDefault(what + ".max", Double.NaN))
            + " ms",
        "99 % within 50 ms",
        p99 < 50);
  }

  private void flat(String measure, Map<String, Double> answers, String what) {
    double first = answers.getOrDefault("first." + what, Double.NaN);
    double last = answers.getOrDefault("last." + what, Double.NaN);
    table.row(
        measure,
        Table.decimal(first) + " and " + Table.decimal(last) + " MB, " + percent(last / first),
        "flat: at most 105 %",
        last <= 1.05 * first);
  }

  private static String rate(double perSecond) {
    return Table.number(Math.round(perSecond / 1000) * 1000) + "/s";
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
