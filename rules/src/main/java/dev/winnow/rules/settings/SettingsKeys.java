package dev.winnow.rules.settings;

import dev.winnow.core.action.Procedure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of the settings that rules read as facts. Stateless. */
public final class SettingsKeys {

  private static final Map<Class<?>, String> KEYS =
      Map.ofEntries(
          Map.entry(DedupSettings.class, "dedup"),
          Map.entry(RetentionTable.class, "dedup"),
          Map.entry(ScopeSettings.class, "scope"),
          Map.entry(InhibitionSettings.class, "inhibition"),
          Map.entry(CauseTable.class, "inhibition"),
          Map.entry(Topology.class, "topology"),
          Map.entry(TransientTable.class, "transients"),
          Map.entry(FlappingSettings.class, "flapping"),
          Map.entry(RoutineSettings.class, "routine"),
          Map.entry(HoldTable.class, "hold"),
          Map.entry(StormSettings.class, "storm"),
          Map.entry(CategoryTable.class, "categories"),
          Map.entry(PriorityTable.class, "priorities"),
          Map.entry(OwnerTable.class, "ownership"),
          Map.entry(RunbookTable.class, "runbooks"),
          Map.entry(WordingTable.class, "wording"),
          Map.entry(ReviewSettings.class, "review"),
          Map.entry(DeadMan.class, "deadman"),
          Map.entry(Threshold.class, "thresholds"),
          Map.entry(EscalationSettings.class, "escalation"),
          Map.entry(WaitTable.class, "escalation"),
          Map.entry(Step.class, "escalation"),
          Map.entry(Schedule.class, "schedules"),
          Map.entry(ScheduleTable.class, "schedules"),
          Map.entry(KnownFix.class, "fixes"),
          Map.entry(Hours.class, "hours"),
          Map.entry(GuardSettings.class, "guards"),
          Map.entry(GuardTable.class, "guards"),
          Map.entry(BudgetTable.class, "guards"),
          Map.entry(VerifySettings.class, "verify"),
          Map.entry(Verification.class, "verify"),
          Map.entry(GitOpsTable.class, "gitops"),
          Map.entry(CanarySettings.class, "canary"),
          Map.entry(CanaryTable.class, "canary"),
          Map.entry(FreezeCalendar.class, "guards"),
          Map.entry(RestartSettings.class, "restarts"),
          Map.entry(SignTable.class, "restarts"),
          Map.entry(EndTable.class, "restarts"),
          Map.entry(SharedTable.class, "restarts"),
          Map.entry(RestartCauseTable.class, "restarts"),
          Map.entry(RedButton.class, "redButton"),
          Map.entry(PodTroubleSettings.class, "podTroubles"),
          Map.entry(WaitingTable.class, "podTroubles"),
          Map.entry(JobSettings.class, "jobs"),
          Map.entry(RestartStormSettings.class, "restartStorm"),
          Map.entry(SlowRestartSettings.class, "slowRestarts"),
          Map.entry(NodeDownSettings.class, "nodeDown"),
          Map.entry(MaintenanceSettings.class, "maintenance"),
          Map.entry(NodeSettings.class, "nodes"),
          Map.entry(WorkloadSettings.class, "workloads"),
          Map.entry(ResourceTable.class, "claims"),
          Map.entry(SourceDownSettings.class, "sourceDown"),
          Map.entry(Procedure.class, "procedures"),
          Map.entry(ProbeSettings.class, "probes"),
          Map.entry(DnsFailoverSettings.class, "dnsFailover"),
          Map.entry(ServerPair.class, "dnsFailover"),
          Map.entry(ApplicationDownSettings.class, "applicationDown"),
          Map.entry(Application.class, "applicationDown"),
          Map.entry(SloSettings.class, "slo"),
          Map.entry(Slo.class, "slo"),
          Map.entry(BurnRate.class, "slo"),
          Map.entry(CapacitySettings.class, "capacity"),
          Map.entry(ReportToil.class, "report"),
          Map.entry(CapacityRow.class, "capacity"),
          Map.entry(MountTable.class, "storage"),
          Map.entry(WorkerTable.class, "queueWorkers"),
          Map.entry(QueueWorker.class, "queueWorkers"),
          Map.entry(ExpectedJob.class, "expectedJobs"),
          Map.entry(ShareTable.class, "shares"),
          Map.entry(AdaptiveSettings.class, "adaptive"),
          Map.entry(AdaptiveThreshold.class, "adaptive"),
          Map.entry(TrendSettings.class, "trend"),
          Map.entry(TrendThreshold.class, "trend"));

  private SettingsKeys() {}

  /**
   * The kinds of settings that rules read as facts.
   *
   * @return classes, in no order
   */
  public static Set<Class<?>> kinds() {
    return KEYS.keySet();
  }

  /**
   * Where in a settings file the settings of a kind stand.
   *
   * @param fact the kind of settings, as rules match it
   * @return the key at the top of the file; empty if it is no kind of settings
   */
  public static Optional<String> of(Class<?> fact) {
    return Optional.ofNullable(KEYS.get(fact));
  }
}
