package dev.winnow.rules.settings;

import dev.winnow.core.Identity;
import dev.winnow.core.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * All settings: what a settings file says, with the defaults for what it does not say. Immutable.
 *
 * @param engine how far the engine goes
 * @param kubernetes how {@code winnow watch} works with a cluster
 * @param dedup what makes two alerts one incident
 * @param scope which labels say where a problem is
 * @param inhibition what explains what
 * @param topology what depends on what
 * @param transients faults that heal by themselves
 * @param flapping when an incident changes its state too often to be believed
 * @param routine when an alert is the routine of a job that comes by the clock
 * @param hold alerts that matter only if they last
 * @param storm when so many incidents open that they are one problem
 * @param categories what kind of thing incidents are about
 * @param priorities how urgent incidents are
 * @param ownership whose incidents are
 * @param runbooks where to read what to do
 * @param dashboards where to look at what is broken
 * @param wording what people read first of an incident
 * @param review when incidents are closed because nothing more is heard of them
 * @param deadman alerts whose end is the alarm
 * @param thresholds values that measurements should not exceed
 * @param escalation who is told of a ticket, and when
 * @param hours hours of the week by their names, for rules that ask for them
 * @param fixes what helps against frequent problems
 * @param guards what keeps an action from being done
 * @param verify when an action has helped
 * @param gitops what owns workloads and changes back what others change
 * @param canary which workloads are canaries, and when they are unstable
 * @param restarts how the cause of a restart is found
 * @param redButton workloads that are shut down when they are started again too often
 * @param podTroubles when pods that do not get on are an incident
 * @param jobs when Jobs and CronJobs are an incident
 * @param restartStorm when so many pods restart that it is one problem
 * @param slowRestarts when a workload restarts too often without a crash loop
 * @param nodeDown when a node is down
 * @param maintenance when somebody works on a node
 * @param nodes when a node that is not down is a ticket all the same
 * @param workloads when a workload that does not get on is a ticket
 * @param claims when a claim for a volume is a ticket
 * @param autoscalers when an autoscaler is a ticket
 * @param sourceDown what is done while an adapter cannot see
 * @param holidays days on which hours do not begin and schedules may go otherwise, by their names
 * @param schedules who is on call when, by their names
 * @param procedures the procedures that may be run
 * @param probes how probes are believed
 * @param dnsFailover when the standby of two servers takes over
 * @param applicationDown when an application is down
 * @param host what {@code winnow watch --host} watches
 * @param report what is written of the record afterwards
 * @param slo service level objectives, and when their budgets burn too fast
 * @param capacity how large services must be for a release
 * @param storage when storage runs low, and what may be done about it
 * @param queueWorkers workers that take items from a queue
 * @param expectedJobs jobs that must report
 * @param shares which metrics are shares in per cent
 * @param adaptive metrics that are watched for what is unlike what they usually are
 * @param trend metrics that are told of before they reach a limit
 */
public record Settings(
    EngineSettings engine,
    KubernetesSettings kubernetes,
    DedupSettings dedup,
    ScopeSettings scope,
    InhibitionSettings inhibition,
    TopologySettings topology,
    TransientSettings transients,
    FlappingSettings flapping,
    RoutineSettings routine,
    List<HoldRow> hold,
    StormSettings storm,
    CategorySettings categories,
    PrioritySettings priorities,
    OwnershipSettings ownership,
    RunbookSettings runbooks,
    DashboardSettings dashboards,
    WordingSettings wording,
    ReviewSettings review,
    List<DeadMan> deadman,
    List<Threshold> thresholds,
    EscalationSettings escalation,
    Map<String, HoursRow> hours,
    List<KnownFix> fixes,
    GuardSettings guards,
    VerifySettings verify,
    List<GitOpsRow> gitops,
    CanarySettings canary,
    RestartSettings restarts,
    List<RedButton> redButton,
    PodTroubleSettings podTroubles,
    JobSettings jobs,
    RestartStormSettings restartStorm,
    SlowRestartSettings slowRestarts,
    NodeDownSettings nodeDown,
    MaintenanceSettings maintenance,
    NodeSettings nodes,
    WorkloadSettings workloads,
    ClaimSettings claims,
    AutoscalerSettings autoscalers,
    SourceDownSettings sourceDown,
    Map<String, HolidayRow> holidays,
    Map<String, ScheduleRow> schedules,
    List<ProcedureRow> procedures,
    ProbeSettings probes,
    DnsFailoverSettings dnsFailover,
    ApplicationDownSettings applicationDown,
    HostSettings host,
    ReportSettings report,
    SloSettings slo,
    CapacitySettings capacity,
    StorageSettings storage,
    List<QueueWorker> queueWorkers,
    List<ExpectedJob> expectedJobs,
    List<String> shares,
    AdaptiveSettings adaptive,
    TrendSettings trend) {

  /** Checks that the hours and procedures that others name are there. */
  public Settings {
    NamedTimes.check(hours, holidays, schedules);
    NamedTimes.check(escalation, schedules);
    for (String name : guards.freeze()) {
      Check.that(
          hours.containsKey(name),
          "\"freeze\" names \"" + name + "\", which is not one of \"hours\"");
    }
    ProcedureTable unused = new ProcedureTable(procedures);
    dnsFailover.check(procedures);
    for (QueueWorker worker : queueWorkers) {
      String name = worker.restartHours();
      Check.that(
          name.isEmpty() || hours.containsKey(name),
          worker + " is restarted in \"" + name + "\", which is not one of \"hours\"");
    }
  }

  /**
   * The settings as facts for the rules.
   *
   * @return facts, in a fixed order
   */
  public List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    give(facts::add, facts::addAll);
    return facts;
  }

  /**
   * The facts among them of which there is always just one, whatever a settings file says.
   *
   * @return facts of different kinds, in a fixed order
   */
  public List<Object> singles() {
    List<Object> facts = new ArrayList<>();
    give(facts::add, rows -> {});
    return facts;
  }

  private void give(Consumer<Object> one, Consumer<List<?>> several) {
    one.accept(dedup);
    one.accept(scope);
    one.accept(inhibition);
    one.accept(new CauseTable(inhibition.table()));
    one.accept(new Topology(topology));
    one.accept(new TransientTable(transients));
    one.accept(flapping);
    one.accept(routine);
    one.accept(new HoldTable(hold));
    one.accept(storm);
    one.accept(new CategoryTable(categories));
    one.accept(new PriorityTable(priorities));
    one.accept(new OwnerTable(ownership, storage.owners()));
    one.accept(new RunbookTable(runbooks, wording));
    one.accept(new WordingTable(wording, dashboards, scope));
    one.accept(review);
    several.accept(deadman);
    several.accept(thresholds);
    one.accept(escalation);
    one.accept(new WaitTable(escalation.waits()));
    List<Schedule> all = onCall();
    several.accept(all);
    one.accept(new ScheduleTable(all));
    several.accept(escalation.steps());
    several.accept(hours.keySet().stream().map(this::hoursOf).toList());
    several.accept(fixes);
    one.accept(guards);
    one.accept(verify);
    several.accept(verify.actions());
    one.accept(new GitOpsTable(gitops));
    one.accept(canary);
    one.accept(new CanaryTable(canary));
    one.accept(guardTable());
    one.accept(new BudgetTable(guards.budget(), verify));
    one.accept(new FreezeCalendar(guards.freeze().stream().map(this::hoursOf).toList()));
    one.accept(restarts);
    one.accept(new SignTable(restarts.signs()));
    one.accept(new EndTable(restarts.ends()));
    one.accept(new SharedTable(restarts));
    one.accept(new RestartCauseTable(restarts.causes()));
    several.accept(redButton);
    one.accept(podTroubles);
    one.accept(new WaitingTable(podTroubles));
    one.accept(jobs);
    one.accept(restartStorm);
    one.accept(slowRestarts);
    one.accept(nodeDown);
    one.accept(maintenance);
    one.accept(nodes);
    one.accept(workloads);
    one.accept(new ResourceTable(claims, autoscalers));
    ShareTable table = new ShareTable(shares);
    one.accept(table);
    one.accept(adaptive);
    several.accept(adaptive.thresholds(table));
    one.accept(trend);
    several.accept(trend.thresholds(table));
    one.accept(sourceDown);
    several.accept(procedures.stream().map(ProcedureRow::procedure).toList());
    one.accept(probes);
    one.accept(dnsFailover);
    several.accept(dnsFailover.pairs().stream().map(ServerPair::new).toList());
    one.accept(applicationDown);
    several.accept(applicationDown.applications());
    one.accept(slo);
    several.accept(slo.objectives());
    several.accept(slo.rates());
    one.accept(report.toil());
    one.accept(capacity);
    several.accept(capacity.services());
    one.accept(new MountTable(storage));
    one.accept(new WorkerTable(queueWorkers));
    several.accept(queueWorkers);
    several.accept(expectedJobs);
    one.accept(new RetentionTable(this));
  }

  /**
   * What guards say of an action.
   *
   * @return a table, for rules and for whoever carries actions out
   */
  public GuardTable guardTable() {
    return new GuardTable(guards, procedures, storage.cleanUps());
  }

  private Hours hoursOf(String name) {
    HoursRow row = Objects.requireNonNull(hours.get(name));
    return Hours.of(name, row.zone(), row.days(), row.from(), row.to())
        .without(NamedTimes.holidays(row.holidays(), holidays));
  }

  /**
   * Who is on call when.
   *
   * @return the schedules, by their names
   */
  public List<Schedule> onCall() {
    return schedules.entrySet().stream()
        .map(one -> schedule(one.getKey(), one.getValue()))
        .toList();
  }

  private Schedule schedule(String name, ScheduleRow row) {
    return row.schedule(name, NamedTimes.holidays(row.holidays(), holidays));
  }

  /**
   * What makes two alerts one incident.
   *
   * @return the identity for the engine
   */
  public Identity identity() {
    return new Identity(new HashSet<>(dedup.ignore()));
  }

  /**
   * How far the engine goes.
   *
   * @return limits for the engine
   */
  public Limits limits() {
    return engine.limits();
  }
}
