package dev.winnow.cli;

import dev.winnow.command.ProcedureRunner;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.Cluster;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A cluster beside which procedures are run: what is no procedure is done to it.
 *
 * @param cluster the cluster
 * @param procedures runs procedures
 */
record ProcedureCluster(Cluster cluster, ProcedureRunner procedures) implements Cluster {

  @Override
  public ActionOutcome act(ActionRequest request) {
    return new ProceduresFirst(procedures, cluster).act(request);
  }

  @Override
  public void watch(Consumer<Signal> signals, Consumer<String> notices) {
    cluster.watch(signals, notices);
  }

  @Override
  public void remember(Consumer<Supplier<String>> memory) {
    cluster.remember(memory);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
