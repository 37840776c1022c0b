package dev.winnow.authoring.reference;

import dev.winnow.core.action.Action;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Forget;
import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.Tag;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.action.ApprovedAction;
import dev.winnow.core.fact.action.EndAction;
import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.action.Veto;
import dev.winnow.core.fact.cluster.FailoverDue;
import dev.winnow.core.fact.cluster.Lasting;
import dev.winnow.core.fact.cluster.Maintenance;
import dev.winnow.core.fact.cluster.Reachability;
import dev.winnow.core.fact.cluster.ServerReach;
import dev.winnow.core.fact.cluster.ServerTrouble;
import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counting;
import dev.winnow.core.fact.count.EventWindow;
import dev.winnow.core.fact.count.Events;
import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.AlertSeries;
import dev.winnow.core.fact.incident.AsExpected;
import dev.winnow.core.fact.incident.Canary;
import dev.winnow.core.fact.incident.Cause;
import dev.winnow.core.fact.incident.CloseIncident;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.Crowd;
import dev.winnow.core.fact.incident.Expire;
import dev.winnow.core.fact.incident.Explains;
import dev.winnow.core.fact.incident.Flapping;
import dev.winnow.core.fact.incident.Held;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.incident.InhibitedBySender;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.incident.OpenIncident;
import dev.winnow.core.fact.incident.OpenStorm;
import dev.winnow.core.fact.incident.Opening;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.fact.incident.RollbackBlocked;
import dev.winnow.core.fact.incident.Routine;
import dev.winnow.core.fact.incident.SeriesSet;
import dev.winnow.core.fact.incident.Silenced;
import dev.winnow.core.fact.incident.Spell;
import dev.winnow.core.fact.incident.Suppression;
import dev.winnow.core.fact.incident.Wording;
import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.ProbableCause;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.fact.restart.RestartEvidence;
import dev.winnow.core.fact.restart.RestartStorm;
import dev.winnow.core.fact.ticket.Culprit;
import dev.winnow.core.fact.ticket.EscalateAnew;
import dev.winnow.core.fact.ticket.JoinStorm;
import dev.winnow.core.fact.ticket.JoinTicket;
import dev.winnow.core.fact.ticket.LeadTicket;
import dev.winnow.core.fact.ticket.Notify;
import dev.winnow.core.fact.ticket.OpenTicket;
import dev.winnow.core.fact.ticket.Past;
import dev.winnow.core.fact.ticket.RaiseTicket;
import dev.winnow.core.fact.ticket.ReportCount;
import dev.winnow.core.fact.ticket.Weight;
import dev.winnow.core.json.States;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ChatLine;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.JobReport;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Sample;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.core.state.StateType;
import dev.winnow.rules.settings.SettingsKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Kinds of facts that belong together.
 *
 * @param title what they are
 * @param text what is so of all of them
 * @param types the kinds
 */
record FactGroup(String title, String text, List<Class<?>> types) {

  /** What stands in the packages of facts and signals and is none. */
  static final Set<Class<?>> NONE =
      Set.of(
          dev.winnow.core.fact.Alters.class,
          dev.winnow.core.fact.Reads.class,
          dev.winnow.core.fact.Urgency.class,
          dev.winnow.core.fact.Within.class,
          dev.winnow.core.fact.incident.Origin.class,
          dev.winnow.core.signal.Worded.class,
          dev.winnow.core.fact.ProposalKind.class,
          dev.winnow.core.fact.IncidentKey.class,
          dev.winnow.core.fact.cluster.GoodRevision.class,
          Fact.class,
          Proposal.class,
          dev.winnow.core.fact.Kept.class,
          dev.winnow.core.fact.Change.class,
          dev.winnow.core.fact.Retained.class,
          dev.winnow.core.fact.Retention.class,
          dev.winnow.core.fact.Roster.class,
          dev.winnow.core.fact.Recurring.class,
          dev.winnow.core.fact.incident.IncidentProfile.class,
          dev.winnow.core.fact.incident.IncidentSpan.class,
          dev.winnow.core.fact.incident.IncidentCourse.class,
          dev.winnow.core.fact.ticket.TicketEscalation.class,
          Ids.class,
          dev.winnow.core.fact.LastWords.class,
          Opening.class,
          Place.class,
          Signal.class,
          Sample.class,
          Matcher.class,
          dev.winnow.core.fact.incident.BatchStatus.class,
          dev.winnow.core.signal.Times.class);

  static List<FactGroup> all(List<Class<?>> settings) {
    return List.of(
        new FactGroup(
            "Signals",
            "What happened. A signal is there while the engine deals with it, and gone before the"
                + " next one; what is derived from it goes too.",
            List.of(
                Alert.class,
                Measurement.class,
                Report.class,
                Acknowledgement.class,
                Unacknowledgement.class,
                Resolution.class,
                Feedback.class,
                Silence.class,
                ActionOutcome.class,
                Approval.class)),
        new FactGroup(
            "Signals of clusters",
            "What a cluster shows: the adapter for Kubernetes sends them when something has"
                + " changed.",
            List.of(
                dev.winnow.core.signal.Hint.class,
                PodRestart.class,
                PodStatus.class,
                WorkloadStatus.class,
                ReleaseStatus.class,
                ResourceStatus.class,
                NodeStatus.class,
                ClusterEvent.class,
                SourceDown.class)),
        new FactGroup(
            "Signals of hosts and teams",
            "What is read, tried and told beside alerts and values.",
            List.of(
                LogLine.class,
                Probe.class,
                Deployment.class,
                ChatLine.class,
                JobReport.class,
                RecurrenceReport.class)),
        new FactGroup(
            "What the engine knows",
            "Kept until a rule ends it, also over a restart. Rules change it with `modify`.",
            plain()),
        new FactGroup(
            "How things are",
            "As the newest signals say. The engine puts each in with the first signal that tells of"
                + " it, changes it with each newer one before rules see that, and takes it out when"
                + " it is no more; no rule does.",
            states()),
        new FactGroup(
            "Time",
            "What a rule derives from a time on, or until a time. Or it derives a deadline; when its"
                + " time comes, the engine puts in what says so, for as long as the deadline"
                + " stands.",
            List.of(Timed.class, Forget.class, Deadline.class, DeadlineReached.class)),
        new FactGroup(
            "What follows",
            "Derived with `insertLogical`: it stands while the conditions of a rule that derived it"
                + " hold, and goes with them.",
            List.of(
                dev.winnow.core.fact.incident.Draft.class,
                dev.winnow.core.fact.ticket.Waited.class,
                dev.winnow.core.fact.cluster.UnhealthyStatus.class,
                dev.winnow.core.fact.restart.Nearby.class,
                Tag.class,
                Cause.class,
                Explains.class,
                Affected.class,
                LikeliestCause.class,
                Culprit.class,
                Past.class,
                Weight.class,
                ProposedAction.class,
                Veto.class,
                Problem.class,
                dev.winnow.core.fact.incident.Remark.class,
                dev.winnow.core.fact.incident.Diagnosis.class,
                AsExpected.class,
                Canary.class,
                RestartEvidence.class,
                ProbableCause.class,
                Maintenance.class,
                RestartStorm.class,
                Reachability.class,
                ServerReach.class,
                ServerTrouble.class,
                FailoverDue.class)),
        new FactGroup(
            "Reasons to tell nobody",
            "Derived with `insertLogical`, for an incident. While one stands, no notification about"
                + " that incident's ticket leaves; the hiding ones keep it from getting a ticket.",
            List.of(
                Suppression.class,
                Inhibited.class,
                InhibitedBySender.class,
                Silenced.class,
                Held.class,
                Flapping.class,
                Routine.class)),
        new FactGroup(
            "Proposals",
            "Derived with `insertLogical`. What still stands when no rule has more to say, the"
                + " engine grants.",
            List.of(
                OpenTicket.class,
                JoinStorm.class,
                JoinTicket.class,
                LeadTicket.class,
                Notify.class,
                dev.winnow.core.fact.ticket.Engage.class,
                ApprovedAction.class,
                Count.class,
                CountOpening.class,
                ReportCount.class,
                OpenIncident.class,
                OpenStorm.class,
                CloseIncident.class,
                dev.winnow.core.fact.incident.CloseWhenQuiet.class,
                dev.winnow.core.fact.restart.Judge.class,
                dev.winnow.core.fact.ticket.EndAcknowledgement.class,
                dev.winnow.core.fact.ticket.HandBack.class,
                Expire.class,
                EscalateAnew.class,
                RaiseTicket.class,
                EndAction.class,
                Lasting.class,
                Keep.class)),
        new FactGroup(
            "Actions",
            "No facts, but what proposals ask for. Each knows the command that a person would type.",
            actions()),
        new FactGroup("Settings", "What the settings say, as facts. They never change.", settings),
        new FactGroup(
            "Values",
            "No facts, but what properties of facts are made of.",
            List.of(
                Labels.class,
                SeriesSet.class,
                Crowd.class,
                RollbackBlocked.class,
                Spell.class,
                dev.winnow.core.fact.metric.Learning.class,
                dev.winnow.core.fact.metric.Sense.class,
                Counting.class,
                Events.class,
                EventWindow.class,
                Wording.class,
                dev.winnow.core.fact.incident.WorkLine.class,
                PodWait.class,
                AlertSeries.class,
                Target.class,
                Revision.class,
                RestartCause.class,
                Confidence.class,
                Ender.class,
                Indicator.class)));
  }

  private static List<Class<?>> plain() {
    return TypeNames.FACTS.all().stream()
        .<Class<?>>map(name -> TypeNames.FACTS.type(name).orElseThrow())
        .filter(type -> type.getName().startsWith("dev.winnow.core."))
        .filter(type -> type != Deadline.class && !states().contains(type))
        .toList();
  }

  /** Those that come with Winnow. */
  private static List<Class<?>> states() {
    return States.all().stream()
        .<Class<?>>map(StateType::type)
        .filter(type -> type.getName().startsWith("dev.winnow.core."))
        .toList();
  }

  private static List<Class<?>> actions() {
    List<Class<?>> all = new ArrayList<>(List.of(Action.class));
    all.addAll(Arrays.asList(Action.class.getPermittedSubclasses()));
    return all;
  }

  /** The kinds of settings that are facts, in alphabetical order. */
  static List<Class<?>> settings(List<Object> facts) {
    return facts.stream()
        .<Class<?>>map(Object::getClass)
        .distinct()
        .filter(type -> SettingsKeys.of(type).isPresent())
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }
}
