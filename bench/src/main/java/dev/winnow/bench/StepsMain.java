package dev.winnow.bench;

import dev.winnow.bench.bare.Incident;
import dev.winnow.bench.bare.Signal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What bare Drools takes for the steps that an opening is made of, each in its smallest case:
 * nanoseconds of processor time to put a fact in and take it out where no rule names it, where a
 * rule fires for it, where that derives a fact, where the fact waits in joins; and to change what
 * no rule names of a fact that waits in none, and in some. Arguments: in how many joins.
 */
final class StepsMain {

  private static final int ROUNDS = 7;
  private static final int STEPS = 100_000;
  private static final String[] UNHEARD = {"count"};

  private StepsMain() {}

  public static void main(String[] args) {
    int joins = Integer.parseInt(args[0]);
    Answers.say("nobody", inAndOut(rule("not-there", "", "")));
    Answers.say("fires", inAndOut(rule("none", "", "")));
    Answers.say("derives", inAndOut(rule("none", "", "insertLogical( $i.getKey() );")));
    Answers.say("waits", inAndOut(waiting(joins)));
    Answers.say("change", changed(rule("not-there", "", "")));
    Answers.say("change.waiting", changed(waiting(joins)));
  }

  private static String rule(String severity, String more, String then) {
    return "rule \""
        + severity
        + more
        + "\" when $i : Incident( severity == \""
        + severity
        + "\", $key : key )"
        + more
        + " then "
        + then
        + " end\n";
  }

  /** Rules that wait for severities that are not there, each for another. */
  private static String waiting(int joins) {
    return IntStream.range(0, joins)
        .mapToObj(i -> rule("none", " Severity( name == $key, priority == " + i + " )", ""))
        .collect(Collectors.joining());
  }

  private static Incident incident() {
    return new Incident(new Signal("key", "link", "none", true, 1));
  }

  private static double inAndOut(String rules) {
    KieSession session = BareSession.of("package dev.winnow.bench.bare\n" + rules);
    double nanos =
        nanos(
            () -> {
              FactHandle handle = session.insert(incident());
              session.fireAllRules();
              session.delete(handle);
              session.fireAllRules();
            });
    session.dispose();
    return nanos;
  }

  private static double changed(String rules) {
    KieSession session = BareSession.of("package dev.winnow.bench.bare\n" + rules);
    Incident incident = incident();
    FactHandle handle = session.insert(incident);
    session.fireAllRules();
    double nanos =
        nanos(
            () -> {
              incident.setCount(incident.getCount() + 1);
              session.update(handle, incident, UNHEARD);
              session.fireAllRules();
            });
    session.dispose();
    return nanos;
  }

  private static double nanos(Runnable step) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = ProcessorTime.nanos();
      for (int i = 0; i < STEPS; i++) {
        step.run();
      }
      rounds[round] = (double) (ProcessorTime.nanos() - begin) / STEPS;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
