package dev.winnow.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of what a signal costs. */
final class RateRows {

  private static final List<String> AGAINST_BARE = List.of("repeats", "mix", "opening", "life");

  private final Processes processes;
  private final Table table;
  private final boolean quick;

  RateRows(Processes processes, Table table, boolean quick) {
    this.processes = processes;
    this.table = table;
    this.quick = quick;
  }

  /** Those of the loads that are compared with bare Drools, as many as are asked for. */
  void againstBare(List<String> names) throws IOException, InterruptedException {
    List<String> loads = new ArrayList<>(List.of("bare"));
    AGAINST_BARE.stream().filter(names::contains).forEach(loads::add);
    Map<String, Double> answers = measure("-Xmx2g", loads);
    double bare = answer(answers, "bare.micros");
    table.note("bare Drools, six rules, the mix, 10,000 open", rate(bare));
    if (loads.contains("repeats")) {
      atLeast("repeats, 10,000 open", answers, "repeats", 2.0);
    }
    if (loads.contains("mix")) {
      atLeast("mix of 10 % openings and ends, 10,000 open", answers, "mix", 0.6);
    }
    if (loads.contains("opening")) {
      atMost("an opening", answers, "opening", 10);
    }
    if (loads.contains("life")) {
      atMost("a whole life, from the opening until it is forgotten", answers, "life", 16);
    }
  }

  private void atLeast(String measure, Map<String, Double> answers, String load, double share) {
    double reached = 1 / answer(answers, load + ".times");
    table.row(
        measure,
        rate(answer(answers, load + ".micros")) + ", " + Table.percent(reached) + " of bare Drools",
        "at least " + Table.percent(share),
        reached >= share);
  }

  private void atMost(String measure, Map<String, Double> answers, String load, double times) {
    double reached = answer(answers, load + ".times");
    table.row(
        measure,
        micros(answer(answers, load + ".micros"))
            + ", as much as "
            + Table.decimal(reached)
            + " signals of bare Drools",
        "at most " + Math.round(times),
        reached <= times);
  }

  /** How the rate falls with the number of open incidents. */
  void many() throws IOException, InterruptedException {
    int open = quick ? 50_000 : 200_000;
    Map<String, Double> answers = measure("-Xmx3g", List.of("mix", "mix=" + open));
    double share = 1 / answer(answers, "mix=" + open + ".times");
    table.row(
        "mix, " + Table.number(open) + " open",
        rate(answer(answers, "mix=" + open + ".micros"))
            + ", "
            + Table.percent(share)
            + " of that at 10,000",
        "at least 80 %",
        share >= 0.8);
  }

  /** How the cost of a signal grows with the number of causes. */
  void inhibition() throws IOException, InterruptedException {
    List<String> loads = List.of("inhibition=100", "inhibition=5000");
    Map<String, Double> answers = measure("-Xmx3g", loads);
    double times = answer(answers, "inhibition=5000.times");
    table.row(
        "inhibition: 50,000 symptoms of 5,000 causes",
        micros(answer(answers, "inhibition=5000.micros"))
            + " a signal, "
            + Table.decimal(times)
            + " times that of 1,000 and 100 ("
            + micros(answer(answers, "inhibition=100.micros"))
            + ")",
        "at most 1.3 times",
        times <= 1.3);
  }

  private Map<String, Double> measure(String heap, List<String> loads)
      throws IOException, InterruptedException {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(quick ? List.of(5, 8, 250) : List.of(11, 20, 1000));
    arguments.addAll(loads);
    return processes.java(RatesMain.class, heap, arguments.toArray());
  }

  private static double answer(Map<String, Double> answers, String name) {
    return answers.getOrDefault(name, Double.NaN);
  }

  private static String rate(double micros) {
    return Table.number(Math.round(1000 / micros) * 1000) + "/s";
  }

  private static String micros(double micros) {
    return Table.decimal(micros) + " µs";
  }
}
