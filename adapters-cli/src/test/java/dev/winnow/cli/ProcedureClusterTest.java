package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.settings.ProcedureRow;
import dev.winnow.runtime.Cluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a procedure is run, by the settings; everything else is done to the cluster. */
class ProcedureClusterTest {

  private static final Instant NOW = Instant.parse("2021-09-03T09:20:00Z");

  @TempDir private Path folder;

  private static ProcedureRow row(boolean dryRun) {
    return new ProcedureRow(
        "dns-failover",
        "/bin/echo",
        List.of("failover", "{server}"),
        Map.of("server", "dns[0-9]+"),
        Duration.ofSeconds(60),
        100,
        dryRun,
        null,
        null,
        null);
  }

  private ProcedureCluster cluster(boolean dryRun, boolean acts) {
    AllowedProcedures allowed =
        new AllowedProcedures(
            List.of(row(dryRun)), acts, Optional.of(folder.resolve("ledger")), Map.of());
    return new ProcedureCluster(
        new Elsewhere(), allowed.runner(() -> NOW, any -> Optional.empty()));
  }

  private static ActionRequest request(Action action) {
    return new ActionRequest("D-1", NOW, "T-1", action, Labels.none(), "", List.of());
  }

  @Test
  void aProcedureIsRunAndTheRestIsDoneToTheCluster() {
    Action failover = row(false).procedure().with("server", "dns2");

    assertThat(cluster(false, true).act(request(failover)).detail())
        .isEqualTo("exit code 0: failover dns2");
    assertThat(folder.resolve("ledger")).isNotEmptyDirectory();
    assertThat(cluster(false, true).act(request(new CordonNode("n1"))).detail())
        .isEqualTo("elsewhere");
    assertThat(cluster(false, true).act(request(new NamedAction("restart-worker"))).detail())
        .isEqualTo("elsewhere");
  }

  @Test
  void withoutActOrInADryRunItIsOnlySaid() {
    Action failover = row(false).procedure().with("server", "dns2");

    assertThat(cluster(false, false).act(request(failover)).result()).isEqualTo(Result.DRY_RUN);
    assertThat(cluster(true, true).act(request(failover)).detail())
        .isEqualTo("would run: /bin/echo failover dns2");
    assertThat(Files.exists(folder.resolve("ledger"))).isFalse();
  }

  private record Elsewhere() implements Cluster {

    @Override
    public ActionOutcome act(ActionRequest request) {
      return new ActionOutcome(request.id(), true, "elsewhere", NOW, "test");
    }

    @Override
    public void watch(Consumer<Signal> signals, Consumer<String> notices) {}

    @Override
    public void remember(Consumer<Supplier<String>> memory) {}

    @Override
    public void close() {}
  }
}
