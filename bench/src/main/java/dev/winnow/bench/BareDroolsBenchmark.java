package dev.winnow.bench;

import dev.winnow.bench.bare.Severity;
import dev.winnow.bench.bare.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The ceiling: the same load on a bare Drools session with six rules with hashed joins. No
 * explanation, no tickets, no time, no identity to work out.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BareDroolsBenchmark {

  /** How many incidents are open. */
  @Param({"10000", "200000"})
  public int open;

  private KieSession session;
  private Mix<Bare> mix;
  private long number;

  private record Bare(String key, String link, String severity) {
    static Bare number(int number) {
      Problem problem = Problem.number(number);
      Map<String, String> labels = problem.labels();
      return new Bare(
          problem.name() + labels,
          problem.name() + '|' + labels.get("namespace"),
          String.valueOf(labels.get("severity")));
    }
  }

  /** Builds the rules and opens the incidents. */
  @Setup(Level.Trial)
  public void open() {
    session = newSession();
    session.insert(new Severity("critical", 2));
    session.insert(new Severity("warning", 3));
    session.insert(new Severity("info", 5));
    mix = new Mix<>(Bare::number, Mix.STEP);
    for (int i = 0; i < open; i++) {
      accept(mix.opens());
    }
  }

  /** Frees the session. */
  @TearDown(Level.Trial)
  public void close() {
    session.dispose();
  }

  /**
   * Takes one signal.
   *
   * @return how many rules fired
   */
  @Benchmark
  public int accept() {
    return accept(mix.next());
  }

  private int accept(Bare bare) {
    FactHandle handle =
        session.insert(
            new Signal(bare.key(), bare.link(), bare.severity(), mix.firing(), ++number));
    int fired = session.fireAllRules();
    session.delete(handle);
    return fired;
  }

  private static KieSession newSession() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    try (InputStream drl = BareDroolsBenchmark.class.getResourceAsStream("bare.drl")) {
      if (drl == null) {
        throw new IllegalStateException("bare.drl is missing");
      }
      files.write(
          "src/main/resources/dev/winnow/bench/bare/bare.drl",
          services.getResources().newByteArrayResource(drl.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    return services
        .newKieContainer(builder.getKieModule().getReleaseId())
        .getKieBase()
        .newKieSession();
  }
}
