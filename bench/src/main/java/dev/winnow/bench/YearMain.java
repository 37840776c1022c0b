package dev.winnow.bench;

import dev.winnow.core.Policy;

/**
 * What stays in memory over a year of event time at a steady load of 4 signals a minute over 500
 * open incidents. What can be asked after is kept short (10,000 signals, 1,000 tickets), so that it
 * is full within ten days. What is dropped in bulk, every few days, is not counted: it is looked at
 * on five days, and the least counts. Arguments: at the end of which day to look first, and last.
 */
final class YearMain {

  private static final int A_MINUTE = 4;
  private static final int OPEN = 500;
  private static final int DAYS = 5;
  private static final int A_DAY = 24 * 60 * A_MINUTE;

  private YearMain() {}

  public static void main(String[] args) {
    int first = Integer.parseInt(args[0]);
    int last = Integer.parseInt(args[1]);
    Policy policy = Load.bundledWith(Load.EACH_ZONE + "engine: {signals: 10000, tickets: 1000}\n");
    try (Load load = new Load(policy, OPEN, 60_000 / A_MINUTE)) {
      double least = Double.MAX_VALUE;
      for (int day = 1; day <= last; day++) {
        for (int i = 0; i < A_DAY; i++) {
          load.accept();
        }
        boolean near = (day > first - DAYS && day <= first) || day > last - DAYS;
        least = near ? Math.min(least, Memory.heap()) : Double.MAX_VALUE;
        if (day == first || day == last) {
          Answers.say((day == last ? "last" : "first") + ".heap", least);
        }
      }
      load.check();
      Answers.say("open", load.mix.size());
      Answers.say("tickets", load.engine.tickets().size());
    }
  }
}
