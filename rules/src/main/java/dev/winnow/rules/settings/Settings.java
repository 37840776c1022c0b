package dev.winnow.rules.settings;

import dev.winnow.core.Identity;
import dev.winnow.core.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * All settings: what a settings file says, with the defaults for what it does not say. Immutable.
 *
 * @param engine how far the engine goes
 * @param kubernetes how {@code winnow watch} works with a cluster
 * @param dedup what makes two alerts one incident
 * @param scope which labels say where a problem is
 * @param inhibition what explains what
 * @param transients faults that heal by themselves
 * @param flapping when an incident changes its state too often to be believed
 * @param hold alerts that matter only if they last
 * @param storm when so many incidents open that they are one problem
 * @param categories what kind of thing incidents are about
 * @param priorities how urgent incidents are
 * @param ownership whose incidents are
 * @param runbooks where to read what to do
 * @param review when incidents are closed because nothing more is heard of them
 * @param deadman alerts whose end is the alarm
 * @param thresholds values that measurements should not exceed
 * @param escalation who is told of a ticket, and when
 * @param hours hours of the week by their names, for rules that ask for them
 * @param fixes what helps against frequent problems
 * @param restarts how the cause of a restart is found
 * @param redButton workloads that are shut down when they are started again too often
 */
public record Settings(
    EngineSettings engine,
    KubernetesSettings kubernetes,
    DedupSettings dedup,
    ScopeSettings scope,
    InhibitionSettings inhibition,
    TransientSettings transients,
    FlappingSettings flapping,
    List<HoldRow> hold,
    StormSettings storm,
    CategorySettings categories,
    PrioritySettings priorities,
    OwnershipSettings ownership,
    RunbookSettings runbooks,
    ReviewSettings review,
    List<DeadMan> deadman,
    List<Threshold> thresholds,
    EscalationSettings escalation,
    Map<String, HoursRow> hours,
    List<KnownFix> fixes,
    RestartSettings restarts,
    List<RedButton> redButton) {

  /**
   * The settings as facts for the rules.
   *
   * @return facts, in a fixed order
   */
  public List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    facts.add(dedup);
    facts.add(scope);
    facts.add(inhibition);
    facts.add(new CauseTable(inhibition.table()));
    facts.add(new TransientTable(transients));
    facts.add(flapping);
    facts.add(new HoldTable(hold));
    facts.add(storm);
    facts.add(new CategoryTable(categories));
    facts.add(new PriorityTable(priorities));
    facts.add(new OwnerTable(ownership));
    facts.add(new RunbookTable(runbooks));
    facts.add(review);
    facts.addAll(deadman);
    facts.addAll(thresholds);
    facts.add(escalation);
    facts.addAll(escalation.steps());
    hours.forEach(
        (name, row) -> facts.add(Hours.of(name, row.zone(), row.days(), row.from(), row.to())));
    facts.addAll(fixes);
    facts.add(restarts);
    facts.add(new SignTable(restarts.signs()));
    facts.addAll(redButton);
    return facts;
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
