package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes all measurements, or those named, and prints one table. Run by {@code bench/run}, which
 * says what there is.
 */
final class Bench {

  private static final List<String> AGAINST_BARE = List.of("repeats", "mix", "opening", "life");

  /** Alertmanager is not everywhere. */
  private static final Set<String> COMPARED = Set.of("alertmanager", "service");

  /** In how many joins a quiet incident waits. */
  private static final int JOINS = 17;

  /** What is not measured with --quick unless it is named. */
  private static final Set<String> SLOW = Set.of("million", "kubernetes", "storm", "nab");

  private final Processes processes;
  private final Path corpora;
  private final boolean quick;
  private final Table table;

  private Bench(Path root, boolean quick, Table table) {
    this.processes = new Processes(root);
    this.corpora = root.resolve("../shared/corpora");
    this.quick = quick;
    this.table = table;
  }

  /** A way to measure something. */
  private interface Measurement {
    void run() throws IOException, InterruptedException;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("winnow.root", "."));
    List<String> names = new ArrayList<>(List.of(args));
    boolean quick = names.remove("--quick");
    boolean write = names.remove("--write-docs");
    Table table = new Table();
    Bench bench = new Bench(root, quick, table);
    Map<String, Measurement> all = bench.all(names);
    if (!all.keySet().containsAll(names)) {
      System.err.println("bench: there are only " + String.join(", ", all.keySet()));
      System.exit(2);
    }
    Machine before = Machine.now();
    Set<Measurement> taken = new HashSet<>();
    for (Map.Entry<String, Measurement> one : all.entrySet()) {
      boolean wanted = names.isEmpty() ? bench.isUsual(one.getKey()) : names.contains(one.getKey());
      if (wanted && taken.add(one.getValue())) {
        System.err.println("bench: " + one.getKey() + " ...");
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

  /** All measurements by name, in the order in which they are taken; several names may be one. */
  private Map<String, Measurement> all(List<String> names) {
    RateRows rates = new RateRows(processes, table, quick);
    ProcessRows whole = new ProcessRows(processes, table, quick);
    Map<String, Measurement> all = new LinkedHashMap<>();
    List<String> asked = names.isEmpty() ? AGAINST_BARE : names;
    Measurement againstBare = () -> rates.againstBare(asked);
    AGAINST_BARE.forEach(name -> all.put(name, againstBare));
    all.put("many", rates::many);
    all.put("inhibition", rates::inhibition);
    all.put("heap", this::heap);
    all.put("million", this::million);
    all.put("replay", whole::replay);
    all.put("start", whole::start);
    all.put("own-rules", whole::ownRules);
    all.put("reload", this::reload);
    all.put("year", this::year);
    all.put("kubernetes", this::kubernetes);
    all.put("storm", this::storm);
    all.put("steps", this::steps);
    all.put("nab", () -> new NabRows(corpora, table).all());
    all.put("alertmanager", () -> new CompareRows(processes, table, quick).alertmanager());
    all.put("service", () -> new ServiceRows(processes, table, quick).all());
    return all;
  }

  private boolean isUsual(String name) {
    return !COMPARED.contains(name) && !(quick && SLOW.contains(name));
  }

  private void storm() throws IOException, InterruptedException {
    int alerts = quick ? 2_000 : 10_000;
    Map<String, Double> answers = processes.java(StormMain.class, "-Xmx1g", alerts);
    double quiet = answers.getOrDefault("quiet", Double.NaN);
    double storm = answers.getOrDefault("storm", Double.NaN);
    table.row(
        "opening in a storm of " + Table.number(alerts) + " in five minutes",
        Table.decimal(storm) + " µs, " + Table.percent(storm / quiet) + " of that in quiet times",
        "at most 110 %",
        storm <= 1.1 * quiet);
  }

  private void steps() throws IOException, InterruptedException {
    Map<String, Double> answers = processes.java(StepsMain.class, "-Xmx1g", JOINS);
    table.note(
        "bare Drools, a fact put in and taken out: no rule names it; one fires; it derives a fact; "
            + JOINS
            + " joins wait with it",
        micros(answers, "nobody", "fires", "derives", "waits"));
    table.note(
        "bare Drools, a change that no rule hears of: of a fact in no join; in " + JOINS,
        micros(answers, "change", "change.waiting"));
  }

  private static String micros(Map<String, Double> answers, String... names) {
    return Stream.of(names)
            .map(name -> Table.decimal(answers.getOrDefault(name, Double.NaN) / 1e3))
            .collect(Collectors.joining("; "))
        + " µs";
  }

  private void heap() throws IOException, InterruptedException {
    int open = quick ? 50_000 : 200_000;
    Map<String, Double> answers = processes.java(HeapMain.class, "-Xmx4g", open);
    double total = answers.getOrDefault("total", Double.NaN);
    table.row(
        "heap for each open incident",
        Table.number(Math.round(total)) + " bytes",
        "at most 1,536 bytes",
        total <= 1536);
    table.parts("Heap for each open incident (" + Table.number(open) + " open), by class", answers);
  }

  private void million() throws IOException, InterruptedException {
    Map<String, Double> answers = processes.java(HeapMain.class, "-Xmx2g", 1_000_000);
    boolean fits = answers.containsKey("total");
    table.row(
        "1,000,000 open with -Xmx2g",
        fits
            ? Table.number(Math.round(answers.getOrDefault("total", 0.0)))
                + " bytes each, "
                + Table.decimal(answers.getOrDefault("open.micros", 0.0))
                + " µs to open one"
            : "out of memory",
        "fits",
        fits);
  }

  private void reload() throws IOException, InterruptedException {
    int first = quick ? 5 : 20;
    int last = quick ? 15 : 100;
    Map<String, Double> answers = processes.java(ReloadMain.class, "-Xmx1g", first, last);
    flat("heap after " + first + " and " + last + " reloads", answers, "heap");
    flat("metaspace after " + first + " and " + last + " reloads", answers, "metaspace");
  }

  private void year() throws IOException, InterruptedException {
    int first = quick ? 15 : 60;
    int last = quick ? 45 : 365;
    Map<String, Double> answers = processes.java(YearMain.class, "-Xmx1g", first, last);
    flat("heap after " + first + " and " + last + " days of event time", answers, "heap");
  }

  private void kubernetes() throws IOException, InterruptedException {
    int seconds = quick ? 20 : 90;
    Map<String, Double> answers =
        processes.java(KubernetesMain.class, "-Xmx512m", 10_000, 100, seconds);
    String load = "10,000 pods, 100 changes/s for " + seconds + " s: ";
    double cpu = answers.getOrDefault("cpu", Double.NaN);
    table.row(
        load + "processor",
        Table.percent(cpu) + " of a core",
        "below a quarter of a core",
        cpu < 0.25);
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
        Table.decimal(first)
            + " and "
            + Table.decimal(last)
            + " MB, "
            + Table.percent(last / first),
        "flat: at most 105 %",
        last <= 1.05 * first);
  }
}
