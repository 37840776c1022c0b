package dev.winnow.authoring.check;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.fact.ActionRun;
import dev.winnow.core.fact.ApprovedAction;
import dev.winnow.core.fact.ProposedAction;
import dev.winnow.core.fact.Affected;
import dev.winnow.core.fact.AlertSeries;
import dev.winnow.core.fact.AsExpected;
import dev.winnow.core.fact.Batch;
import dev.winnow.core.fact.SourceOutage;
import dev.winnow.core.fact.Breach;
import dev.winnow.core.fact.Burst;
import dev.winnow.core.fact.Canary;
import dev.winnow.core.fact.Cause;
import dev.winnow.core.fact.RestartEvidence;
import dev.winnow.core.fact.Confidence;
import dev.winnow.core.fact.Cordon;
import dev.winnow.core.fact.Count;
import dev.winnow.core.fact.Counter;
import dev.winnow.core.fact.Crowd;
import dev.winnow.core.fact.Culprit;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.Dependence;
import dev.winnow.core.fact.CloseIncident;
import dev.winnow.core.fact.EndedSeries;
import dev.winnow.core.fact.Ender;
import dev.winnow.core.fact.Evidence;
import dev.winnow.core.fact.Explained;
import dev.winnow.core.fact.Explains;
import dev.winnow.core.fact.RestartCause;
import dev.winnow.core.fact.Flapping;
import dev.winnow.core.fact.Habit;
import dev.winnow.core.fact.Heartbeat;
import dev.winnow.core.fact.Held;
import dev.winnow.core.fact.History;
import dev.winnow.core.fact.Incident;
import dev.winnow.core.fact.Inhibited;
import dev.winnow.core.fact.InhibitedBySender;
import dev.winnow.core.fact.JoinTicket;
import dev.winnow.core.fact.Killed;
import dev.winnow.core.fact.LeadTicket;
import dev.winnow.core.fact.Maintenance;
import dev.winnow.core.fact.Tag;
import dev.winnow.core.fact.Problem;
import dev.winnow.core.fact.ActiveSilence;
import dev.winnow.core.fact.Newcomer;
import dev.winnow.core.fact.Node;
import dev.winnow.core.fact.NodeSeen;
import dev.winnow.core.fact.Notify;
import dev.winnow.core.fact.UnknownValue;
import dev.winnow.core.fact.CountOpening;
import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.UnhealthyPod;
import dev.winnow.core.fact.OpenIncident;
import dev.winnow.core.fact.Reach;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Reading;
import dev.winnow.core.fact.Release;
import dev.winnow.core.fact.ReportCount;
import dev.winnow.core.fact.Resource;
import dev.winnow.core.fact.Restart;
import dev.winnow.core.fact.RestartStorm;
import dev.winnow.core.fact.Routine;
import dev.winnow.core.fact.SeriesSet;
import dev.winnow.core.fact.Indicator;
import dev.winnow.core.fact.Silenced;
import dev.winnow.core.fact.Suppression;
import dev.winnow.core.fact.ProbableCause;
import dev.winnow.core.fact.Symptom;
import dev.winnow.core.fact.Ticket;
import dev.winnow.core.fact.OpenTicket;
import dev.winnow.core.fact.UnhealthyStatus;
import dev.winnow.core.fact.Unreached;
import dev.winnow.core.fact.Unstable;
import dev.winnow.core.fact.Veto;
import dev.winnow.core.fact.RestartBudget;
import dev.winnow.core.fact.Weight;
import dev.winnow.core.fact.Wording;
import dev.winnow.core.fact.Workload;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.rules.settings.AutoscalerSettings;
import dev.winnow.rules.settings.SourceDownSettings;
import dev.winnow.rules.settings.CanarySettings;
import dev.winnow.rules.settings.CanaryTable;
import dev.winnow.rules.settings.CategoryTable;
import dev.winnow.rules.settings.CauseTable;
import dev.winnow.rules.settings.ClaimSettings;
import dev.winnow.rules.settings.DeadMan;
import dev.winnow.rules.settings.DedupSettings;
import dev.winnow.rules.settings.EndTable;
import dev.winnow.rules.settings.EscalationSettings;
import dev.winnow.rules.settings.FlappingSettings;
import dev.winnow.rules.settings.FreezeCalendar;
import dev.winnow.rules.settings.GitOpsTable;
import dev.winnow.rules.settings.GuardSettings;
import dev.winnow.rules.settings.GuardTable;
import dev.winnow.rules.settings.HoldTable;
import dev.winnow.rules.settings.Hours;
import dev.winnow.rules.settings.InhibitionSettings;
import dev.winnow.rules.settings.JobSettings;
import dev.winnow.rules.settings.KnownFix;
import dev.winnow.rules.settings.MaintenanceSettings;
import dev.winnow.rules.settings.NodeDownSettings;
import dev.winnow.rules.settings.NodeSettings;
import dev.winnow.rules.settings.OwnerTable;
import dev.winnow.rules.settings.PodTroubleSettings;
import dev.winnow.rules.settings.PriorityTable;
import dev.winnow.rules.settings.RedButton;
import dev.winnow.rules.settings.RestartSettings;
import dev.winnow.rules.settings.RestartStormSettings;
import dev.winnow.rules.settings.ReviewSettings;
import dev.winnow.rules.settings.RoutineSettings;
import dev.winnow.rules.settings.RunbookTable;
import dev.winnow.rules.settings.SchedulingTable;
import dev.winnow.rules.settings.ScopeSettings;
import dev.winnow.rules.settings.SignTable;
import dev.winnow.rules.settings.Step;
import dev.winnow.rules.settings.StormSettings;
import dev.winnow.rules.settings.Threshold;
import dev.winnow.rules.settings.Topology;
import dev.winnow.rules.settings.TransientTable;
import dev.winnow.rules.settings.Verification;
import dev.winnow.rules.settings.VerifySettings;
import dev.winnow.rules.settings.WaitTable;
import dev.winnow.rules.settings.WordingTable;
import dev.winnow.rules.settings.WorkloadSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The classes that rules are about. */
final class FactTypes {

  /** Facts, signals, settings, and what they are made of. */
  static final List<Class<?>> ALL =
      List.of(
          ActionRun.class,
          AlertSeries.class,
          ApprovedAction.class,
          ProposedAction.class,
          Breach.class,
          Burst.class,
          Cause.class,
          Count.class,
          CountOpening.class,
          Place.class,
          Counter.class,
          Deadline.class,
          EndedSeries.class,
          Explains.class,
          Flapping.class,
          Routine.class,
          Habit.class,
          Heartbeat.class,
          Held.class,
          History.class,
          Incident.class,
          Affected.class,
          Dependence.class,
          Explained.class,
          Reach.class,
          Culprit.class,
          Weight.class,
          Inhibited.class,
          InhibitedBySender.class,
          JoinTicket.class,
          LeadTicket.class,
          Tag.class,
          ActiveSilence.class,
          Notify.class,
          UnknownValue.class,
          DeadlineReached.class,
          SeriesSet.class,
          Silenced.class,
          Suppression.class,
          Symptom.class,
          Ticket.class,
          OpenTicket.class,
          ReportCount.class,
          RestartBudget.class,
          Workload.class,
          Veto.class,
          Problem.class,
          AsExpected.class,
          Canary.class,
          Unstable.class,
          Cordon.class,
          Release.class,
          OpenIncident.class,
          CloseIncident.class,
          Acknowledgement.class,
          ActionOutcome.class,
          Alert.class,
          Feedback.class,
          Labels.class,
          Matcher.class,
          Measurement.class,
          Report.class,
          Resolution.class,
          Signal.class,
          Silence.class,
          Approval.class,
          SourceDown.class,
          ClusterEvent.class,
          NodeStatus.class,
          PodRestart.class,
          PodStatus.class,
          ReleaseStatus.class,
          Revision.class,
          WorkloadStatus.class,
          Action.class,
          CordonNode.class,
          NamedAction.class,
          RestartWorkload.class,
          RollbackRelease.class,
          ScaleWorkload.class,
          UndoRollout.class,
          Target.class,
          CategoryTable.class,
          CauseTable.class,
          Topology.class,
          DeadMan.class,
          DedupSettings.class,
          EscalationSettings.class,
          FlappingSettings.class,
          RoutineSettings.class,
          HoldTable.class,
          Hours.class,
          InhibitionSettings.class,
          KnownFix.class,
          OwnerTable.class,
          PriorityTable.class,
          ReviewSettings.class,
          RunbookTable.class,
          WordingTable.class,
          ScopeSettings.class,
          Step.class,
          StormSettings.class,
          Threshold.class,
          WaitTable.class,
          GuardSettings.class,
          GuardTable.class,
          VerifySettings.class,
          Verification.class,
          GitOpsTable.class,
          CanarySettings.class,
          CanaryTable.class,
          FreezeCalendar.class,
          TransientTable.class,
          Disposition.class,
          RestartEvidence.class,
          Confidence.class,
          Ender.class,
          Killed.class,
          Unreached.class,
          Evidence.class,
          RestartCause.class,
          Reading.class,
          Restart.class,
          Indicator.class,
          ProbableCause.class,
          SourceOutage.class,
          Node.class,
          NodeSeen.class,
          Maintenance.class,
          Newcomer.class,
          Resource.class,
          ResourceStatus.class,
          UnhealthyPod.class,
          PodWait.class,
          Batch.class,
          Crowd.class,
          Wording.class,
          RestartStorm.class,
          UnhealthyStatus.class,
          SourceDownSettings.class,
          NodeDownSettings.class,
          MaintenanceSettings.class,
          NodeSettings.class,
          WorkloadSettings.class,
          ClaimSettings.class,
          AutoscalerSettings.class,
          PodTroubleSettings.class,
          SchedulingTable.class,
          JobSettings.class,
          RestartStormSettings.class,
          RedButton.class,
          RestartSettings.class,
          SignTable.class,
          EndTable.class);

  /** What java.lang brings without an import, as far as rules may use it. */
  private static final Map<String, Class<?>> LANGUAGE =
      Map.of(
          "String",
          String.class,
          "Math",
          Math.class,
          "Integer",
          Integer.class,
          "Long",
          Long.class,
          "Double",
          Double.class,
          "Boolean",
          Boolean.class,
          "Object",
          Object.class,
          "Number",
          Number.class,
          "Character",
          Character.class,
          "Comparable",
          Comparable.class);

  private FactTypes() {}

  /** By simple name. */
  static Map<String, Class<?>> byName() {
    Map<String, Class<?>> names = new TreeMap<>();
    ALL.forEach(type -> names.put(type.getSimpleName(), type));
    return names;
  }

  static Optional<Class<?>> language(String name) {
    return Optional.ofNullable(LANGUAGE.get(name));
  }

  /** The class of that name, also one inside another. */
  static Optional<Class<?>> load(String name) {
    String wanted = name;
    while (true) {
      try {
        return Optional.of(Class.forName(wanted, false, FactTypes.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = wanted.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        wanted = wanted.substring(0, dot) + '$' + wanted.substring(dot + 1);
      }
    }
  }

  static boolean isSettings(Class<?> type) {
    return type.getName().startsWith("dev.winnow.rules.settings.");
  }

  static boolean isSignal(Class<?> type) {
    return Signal.class.isAssignableFrom(type);
  }
}
