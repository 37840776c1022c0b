package dev.winnow.bench;

import dev.winnow.bench.bare.Severity;
import dev.winnow.bench.bare.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The mix on a bare Drools session with the six rules of {@code bare.drl}. For one thread. */
final class BareSession implements Work {

  private final KieSession session = newSession();
  private final Mix<Bare> mix = new Mix<>(Bare::number, Mix.STEP);
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

  /** Opens the incidents. */
  BareSession(int open) {
    session.insert(new Severity("critical", 2));
    session.insert(new Severity("warning", 3));
    session.insert(new Severity("info", 5));
    for (int i = 0; i < open; i++) {
      accept(mix.opens());
    }
  }

  @Override
  public void step() {
    accept();
  }

  /** Takes one more signal; how many rules fired. */
  int accept() {
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

  @Override
  public void close() {
    session.dispose();
  }

  private static KieSession newSession() {
    try (InputStream drl = BareSession.class.getResourceAsStream("bare.drl")) {
      if (drl == null) {
        throw new IllegalStateException("bare.drl is missing");
      }
      return of(new String(drl.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A session with some rules on the facts of {@code bare}, as an executable model. */
  static KieSession of(String rules) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        "src/main/resources/dev/winnow/bench/bare/bare.drl",
        services.getResources().newByteArrayResource(rules.getBytes(StandardCharsets.UTF_8)));
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
