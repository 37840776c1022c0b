package dev.winnow.core.json;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.cluster.ActiveServer;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.fact.cluster.ProbeResult;
import dev.winnow.core.fact.cluster.Reading;
import dev.winnow.core.fact.cluster.Release;
import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.fact.cluster.ServerFault;
import dev.winnow.core.fact.cluster.SourceOutage;
import dev.winnow.core.fact.cluster.UnhealthyPod;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.fact.count.BudgetBurn;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.count.EventCounts;
import dev.winnow.core.fact.count.Recurrence;
import dev.winnow.core.fact.count.Sizing;
import dev.winnow.core.fact.incident.ActiveSilence;
import dev.winnow.core.fact.incident.Backlog;
import dev.winnow.core.fact.incident.Batch;
import dev.winnow.core.fact.incident.Breach;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.EndedSeries;
import dev.winnow.core.fact.incident.Habit;
import dev.winnow.core.fact.incident.Heartbeat;
import dev.winnow.core.fact.incident.History;
import dev.winnow.core.fact.incident.ImpossibleValue;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.JobRecord;
import dev.winnow.core.fact.incident.RecentValues;
import dev.winnow.core.fact.incident.UnknownValue;
import dev.winnow.core.fact.metric.Baseline;
import dev.winnow.core.fact.metric.Trend;
import dev.winnow.core.fact.restart.Evidence;
import dev.winnow.core.fact.restart.Restart;
import dev.winnow.core.fact.restart.RestartBudget;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.JobReport;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.Unacknowledgement;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The names under which types are written down: in snapshots, in JSON lines, and wherever else one
 * must be told from another. A class may be renamed; its name here stays, because it is in what was
 * kept. Immutable, safe for use by several threads.
 *
 * @param <T> what the types have in common
 */
public final class TypeNames<T> {

  /**
   * Plain facts, as a snapshot holds them: those of Winnow, and those of all {@link
   * dev.winnow.core.state.StateTypes}.
   */
  public static final TypeNames<Fact> FACTS =
      TypeNames.<Fact>named()
          .with(Incident.class, "incident")
          .with(Ticket.class, "ticket")
          .with(History.class, "history")
          .with(Habit.class, "habit")
          .with(ActiveSilence.class, "active-silence")
          .with(Heartbeat.class, "heartbeat")
          .with(EndedSeries.class, "ended-series")
          .with(Breach.class, "breach")
          .with(ImpossibleValue.class, "impossible-value")
          .with(RecentValues.class, "recent-values")
          .with(Backlog.class, "backlog")
          .with(JobRecord.class, "job-record")
          .with(Burst.class, "openings")
          .with(ActionRun.class, "action-run")
          .with(UnknownValue.class, "unknown-value")
          .with(Counter.class, "counter")
          .with(EventCounts.class, "event-counts")
          .with(BudgetBurn.class, "budget-burn")
          .with(Sizing.class, "sizing")
          .with(Recurrence.class, "recurrence")
          .with(Workload.class, "workload")
          .with(RestartBudget.class, "restart-budget")
          .with(Release.class, "release")
          .with(Restart.class, "restart")
          .with(Evidence.class, "evidence")
          .with(Reading.class, "reading")
          .with(UnhealthyPod.class, "unhealthy-pod")
          .with(Node.class, "node")
          .with(Resource.class, "resource")
          .with(Batch.class, "batch")
          .with(SourceOutage.class, "source-outage")
          .with(ProbeResult.class, "probe-result")
          .with(ActiveServer.class, "active-server")
          .with(ServerFault.class, "server-fault")
          .with(Baseline.class, "baseline")
          .with(Trend.class, "trend")
          .with(Deadline.class, "deadline")
          .done()
          .with(States.otherTypes());

  /** Decisions. */
  public static final TypeNames<Decision> DECISIONS =
      TypeNames.<Decision>named()
          .with(TicketUpdate.class, "ticket")
          .with(Notification.class, "notification")
          .with(ActionRequest.class, "action")
          .with(CountReport.class, "count")
          .done();

  /** Actions on a cluster, procedures, and named ones. */
  public static final TypeNames<Action> ACTIONS =
      TypeNames.<Action>named()
          .with(NamedAction.class, "named")
          .with(ScaleWorkload.class, "scale-workload")
          .with(RestartWorkload.class, "restart-workload")
          .with(UndoRollout.class, "undo-rollout")
          .with(RollbackRelease.class, "rollback-release")
          .with(CordonNode.class, "cordon-node")
          .with(RunProcedure.class, "run-procedure")
          .done();

  /** Signals, as JSON lines name them: those of Winnow, and those of all {@link SignalTypes}. */
  public static final TypeNames<Signal> SIGNALS =
      TypeNames.<Signal>named()
          .with(Alert.class, "alert")
          .with(Measurement.class, "measurement")
          .with(Acknowledgement.class, "acknowledgement")
          .with(Approval.class, "approval")
          .with(Unacknowledgement.class, "unacknowledgement")
          .with(Resolution.class, "resolution")
          .with(Feedback.class, "feedback")
          .with(Silence.class, "silence")
          .with(ActionOutcome.class, "action-outcome")
          .with(PodRestart.class, "pod-restart")
          .with(PodStatus.class, "pod-status")
          .with(WorkloadStatus.class, "workload-status")
          .with(ReleaseStatus.class, "release-status")
          .with(ResourceStatus.class, "resource-status")
          .with(NodeStatus.class, "node-status")
          .with(ClusterEvent.class, "cluster-event")
          .with(SourceDown.class, "source-down")
          .with(LogLine.class, "log-line")
          .with(Probe.class, "probe")
          .with(Deployment.class, "deployment")
          .with(ChatLine.class, "chat-line")
          .with(JobReport.class, "job-report")
          .with(RecurrenceReport.class, "recurrence-report")
          .done()
          .with(OtherSignals.all());

  private final Map<Class<?>, String> names;
  private final Map<String, Class<? extends T>> types;
  private final List<String> all;

  private TypeNames(Map<Class<?>, String> names, Map<String, Class<? extends T>> types) {
    this.names = Map.copyOf(names);
    this.types = Map.copyOf(types);
    this.all = List.copyOf(types.keySet()); // in the order in which they were listed
  }

  /**
   * The name of what something is.
   *
   * @param one something
   * @return such as {@code pod-restart}; empty for a type that is not listed here, such as a signal
   *     of somebody's own
   */
  public Optional<String> of(T one) {
    return of(one.getClass());
  }

  /**
   * The name of a type.
   *
   * @param type a class
   * @return its name; empty if it is not listed here
   */
  public Optional<String> of(Class<?> type) {
    return Optional.ofNullable(names.get(type));
  }

  /**
   * The type that has a name.
   *
   * @param name such as {@code pod-restart}
   * @return its class; empty if no type has this name
   */
  public Optional<Class<? extends T>> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /**
   * All names.
   *
   * @return in an order that stays the same
   */
  public List<String> all() {
    return all;
  }

  /**
   * These names, and more.
   *
   * @param more types by their names
   * @return a copy with both
   * @throws IllegalStateException if a name or a type is listed already
   */
  public TypeNames<T> with(Map<String, ? extends Class<? extends T>> more) {
    Listing<T> both = new Listing<>();
    all.forEach(name -> both.with(Objects.requireNonNull(types.get(name)), name));
    new TreeMap<>(more).forEach((name, type) -> both.with(type, name));
    return both.done();
  }

  private static <T> Listing<T> named() {
    return new Listing<>();
  }

  private static final class Listing<T> {
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, Class<? extends T>> types = new LinkedHashMap<>();

    Listing<T> with(Class<? extends T> type, String name) {
      if (names.put(type, name) != null || types.put(name, type) != null) {
        throw new IllegalStateException("listed twice: " + name);
      }
      return this;
    }

    TypeNames<T> done() {
      return new TypeNames<>(names, types);
    }
  }
}
