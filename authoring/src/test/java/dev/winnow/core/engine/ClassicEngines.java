package dev.winnow.core.engine;

import dev.winnow.core.Policy;
import dev.winnow.core.RuleFile;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.language.Prelude;
import java.util.List;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Engines whose rules were built by the classic compiler, for a second opinion. */
public final class ClassicEngines {

  /** The engine's own rule, as people would write it. */
  private static final String DUE =
      """
      package dev.winnow.core.engine

      rule "What was put off is due"
      when
          $due : Due()
      then
          insertLogical( $due.timed().what() );
      end
      """;

  private final KieBase base;

  private ClassicEngines(KieBase base) {
    this.base = base;
  }

  /** Compiles rules the classic way. */
  public static ClassicEngines of(List<RuleFile> files) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(services.newReleaseId("dev.winnow", "classic", "1"));
    system.write("src/main/resources/dev/winnow/policy/prelude.drl", Prelude.text());
    system.write("src/main/resources/dev/winnow/core/engine/due.drl", DUE);
    for (int i = 0; i < files.size(); i++) {
      system.write("src/main/resources/dev/winnow/policy/f" + i + ".drl", files.get(i).text());
    }
    KieBuilder builder = services.newKieBuilder(system).buildAll(DrlProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return new ClassicEngines(
        services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
  }

  /** A new engine. */
  public TriageEngine engine(Policy policy) {
    return Engines.of(policy, new RuleBase(base, policy.rules().rules()));
  }
}
