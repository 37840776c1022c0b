package dev.winnow.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a signal costs under several loads, in turns in one JVM, so that what slows the machine down
 * slows all of them down: microseconds of processor time, collector included, compilers excluded;
 * and how many times that of the first load. Arguments: how many rounds, how many more before them
 * at most, until nothing is compiled any more, milliseconds of processor time to a turn, and the
 * loads: {@code bare}, {@code repeats}, {@code mix}, {@code opening}, {@code life}, {@code
 * mix=OPEN}, {@code inhibition=CAUSES}.
 */
final class RatesMain {

  private static final int OPEN = 10_000;

  /** Who opens an incident with each signal would have too many open in the end. */
  private static final int MOST_STEPS = 200_000;

  private static final int MOST_OPENINGS = 3_000;
  private static final int AT_ONCE = 50;

  /** It is warm when the compilers take less than this part of the time of a round. */
  private static final double LITTLE = 0.1;

  private RatesMain() {}

  /** A load and what was measured of it. */
  private static final class Turns {
    private final String name;
    private final Work work;
    private final int most;
    private final List<Double> nanos = new ArrayList<>();

    Turns(String name) {
      this.name = name;
      this.work = work(name);
      this.most = work instanceof Openings ? MOST_OPENINGS : MOST_STEPS;
    }

    /** Nanoseconds a signal in one turn. */
    double take(long time) {
      long begin = ProcessorTime.nanos();
      long end = ProcessorTime.ofThisThread() + time;
      int steps = 0;
      while (steps < most && ProcessorTime.ofThisThread() < end) {
        for (int i = 0; i < AT_ONCE; i++) {
          work.step();
        }
        steps += AT_ONCE;
      }
      return (double) (ProcessorTime.nanos() - begin) / steps;
    }
  }

  private static Work work(String name) {
    int equals = name.indexOf('=');
    int number = equals < 0 ? OPEN : Integer.parseInt(name.substring(equals + 1));
    return switch (equals < 0 ? name : name.substring(0, equals)) {
      case "bare" -> new BareSession(number);
      case "repeats" -> new Repeats(number);
      case "mix" -> new Load(Load.bundled(), number, Mix.STEP);
      case "opening" -> Openings.only(number);
      case "life" -> Openings.lives();
      case "inhibition" -> new InhibitionLoad(number);
      default -> throw new IllegalArgumentException("there is no load " + name);
    };
  }

  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[0]);
    int before = Integer.parseInt(args[1]);
    long time = Long.parseLong(args[2]) * 1_000_000;
    List<Turns> all = Stream.of(args).skip(3).map(Turns::new).toList();
    long compiled = compiledMillis();
    for (int i = 0; i < before; i++) {
      all.forEach(one -> one.take(time));
      long now = compiledMillis();
      if (now - compiled < all.size() * time / 1e6 * LITTLE) {
        break;
      }
      compiled = now;
    }
    for (int i = 0; i < rounds; i++) {
      all.forEach(one -> one.nanos.add(one.take(time)));
    }
    List<Double> first = all.get(0).nanos;
    for (Turns one : all) {
      double[] times = new double[rounds];
      Arrays.setAll(times, i -> one.nanos.get(i) / first.get(i));
      Answers.say(one.name + ".micros", middle(doubles(one.nanos)) / 1000);
      Answers.say(one.name + ".times", middle(times));
      one.work.close();
    }
  }

  private static long compiledMillis() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double middle(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
