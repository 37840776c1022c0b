package dev.winnow.bench;

import dev.winnow.core.TriageEngine;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What stays in memory when a policy with changed rules is compiled, loaded, used and closed again
 * and again. Arguments: after how many reloads to look first, and last.
 */
final class ReloadMain {

  private ReloadMain() {}

  public static void main(String[] args) throws IOException {
    int first = Integer.parseInt(args[0]);
    int last = Integer.parseInt(args[1]);
    Path file = Files.createTempFile("winnow-bench", ".drl");
    long start = System.nanoTime();
    for (int i = 1; i <= last; i++) {
      Files.writeString(file, OwnRules.number(i));
      try (TriageEngine engine = TriageEngine.of(Policies.bundled().withRules(file).load())) {
        Mix<Problem> mix = new Mix<>(Problem::number, Mix.STEP);
        for (int n = 0; n < 100; n++) {
          engine.accept(mix.opens().alert(true, mix.at()));
        }
        Load.check(engine);
      }
      if (i == first || i == last) {
        String when = i == last ? "last" : "first";
        Answers.say(when + ".heap", Memory.heap());
        Answers.say(when + ".metaspace", Memory.metaspace());
        Answers.say(
            when + ".classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
      }
    }
    Answers.say("millis", (System.nanoTime() - start) / 1e6 / last);
    Files.delete(file);
  }

  /** A rule of one's own that differs by a number. */
  static final class OwnRules {
    private OwnRules() {}

    static String number(int number) {
      return String.format(
          Locale.ROOT,
          """
          // An own rule. Reads: Incident. Changes: Incident. Owner: bench.
          package dev.winnow.policy

          import dev.winnow.core.fact.incident.Incident

          rule "A very frequent incident that is informational is nobody's"
              @Id("own-frequent") @Owner("bench") @Runbook("docs/performance.md")
          when
              $i : Incident( severity == "info", count > %d )
          then
              modify( $i ) { setOwner( "nobody" ) }
          end
          """,
          100_000 + number);
    }
  }
}
