package dev.winnow.command;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.Procedure;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Labels;
import dev.winnow.testkit.action.ActionKit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Procedures promise what all actions do. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "it runs /bin/sh")
class ProcedureKitTest extends ActionKit {

  private static final String SECRET = "sesame-open-42";

  @TempDir private Path folder;

  private Procedure procedure(String name, String more) {
    String text =
        "echo done >> " + folder.resolve("world") + "; printf '$0 %s\\n' $DNS_TOKEN" + more;
    return new Procedure(
        name, "/bin/sh", List.of("-c", text, "{server}"), Map.of("server", "dns[0-9]+"));
  }

  @Override
  protected Function<ActionRequest, ActionOutcome> adapter(
      boolean acts, Function<Action, Optional<String>> against) throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, SECRET);
    return new ProcedureRunner(
            List.of(
                Requests.withSecret(procedure("works", ""), 1000, secret),
                Requests.withSecret(procedure("fails", "; exit 1"), 1000, secret)),
            acts,
            new LedgerFolder(folder.resolve("ledger")),
            Map.of(),
            () -> NOW,
            against)
        ::run;
  }

  @Override
  protected Action working() {
    return procedure("works", "").with("server", "dns1");
  }

  @Override
  protected Action failing() {
    return procedure("fails", "; exit 1").with("server", "dns1");
  }

  @Override
  protected Action foreign() {
    return new RunProcedure("works", List.of("/bin/rm", "-rf", "/"), Labels.of("server", "dns1"));
  }

  @Override
  protected String world() throws IOException {
    Path world = folder.resolve("world");
    return Files.exists(world) ? Files.readString(world) : "";
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET);
  }
}
