package dev.winnow.authoring.check;

import dev.winnow.core.action.Action;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Forget;
import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.Place;
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
import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.AlertSeries;
import dev.winnow.core.fact.incident.AsExpected;
import dev.winnow.core.fact.incident.Canary;
import dev.winnow.core.fact.incident.Cause;
import dev.winnow.core.fact.incident.CloseIncident;
import dev.winnow.core.fact.incident.CloseWhenQuiet;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.Crowd;
import dev.winnow.core.fact.incident.Diagnosis;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Expire;
import dev.winnow.core.fact.incident.Explains;
import dev.winnow.core.fact.incident.Flapping;
import dev.winnow.core.fact.incident.Held;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.incident.InhibitedBySender;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.incident.OpenIncident;
import dev.winnow.core.fact.incident.OpenStorm;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.fact.incident.Remark;
import dev.winnow.core.fact.incident.RollbackBlocked;
import dev.winnow.core.fact.incident.Routine;
import dev.winnow.core.fact.incident.SeriesSet;
import dev.winnow.core.fact.incident.Silenced;
import dev.winnow.core.fact.incident.Suppression;
import dev.winnow.core.fact.incident.Wording;
import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.Indicator;
import dev.winnow.core.fact.restart.Judge;
import dev.winnow.core.fact.restart.ProbableCause;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.fact.restart.RestartEvidence;
import dev.winnow.core.fact.restart.RestartStorm;
import dev.winnow.core.fact.ticket.Culprit;
import dev.winnow.core.fact.ticket.EndAcknowledgement;
import dev.winnow.core.fact.ticket.Engage;
import dev.winnow.core.fact.ticket.EscalateAnew;
import dev.winnow.core.fact.ticket.HandBack;
import dev.winnow.core.fact.ticket.JoinStorm;
import dev.winnow.core.fact.ticket.JoinTicket;
import dev.winnow.core.fact.ticket.LeadTicket;
import dev.winnow.core.fact.ticket.Notify;
import dev.winnow.core.fact.ticket.OpenTicket;
import dev.winnow.core.fact.ticket.RaiseTicket;
import dev.winnow.core.fact.ticket.ReportCount;
import dev.winnow.core.fact.ticket.Waited;
import dev.winnow.core.fact.ticket.Weight;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.language.Prelude;
import dev.winnow.core.signal.Hint;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.settings.Budget;
import dev.winnow.rules.settings.ResourceTrouble;
import dev.winnow.rules.settings.RestartCauseRow;
import dev.winnow.rules.settings.SettingsKeys;
import dev.winnow.rules.settings.SharedSign;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes that rules are about. */
final class FactTypes {

  /** What no registry names: facts that rules derive, and what facts and signals are made of. */
  private static final List<Class<?>> OTHERS =
      List.of(
          Action.class,
          Affected.class,
          AlertSeries.class,
          ApprovedAction.class,
          AsExpected.class,
          Budget.class,
          Canary.class,
          Cause.class,
          CloseIncident.class,
          CloseWhenQuiet.class,
          RollbackBlocked.class,
          Confidence.class,
          Count.class,
          CountOpening.class,
          Crowd.class,
          Culprit.class,
          DeadlineReached.class,
          Diagnosis.class,
          Disposition.class,
          EndAcknowledgement.class,
          EndAction.class,
          Engage.class,
          FailoverDue.class,
          HandBack.class,
          Reachability.class,
          ServerReach.class,
          ServerTrouble.class,
          Draft.class,
          Ender.class,
          Explains.class,
          EscalateAnew.class,
          Expire.class,
          Flapping.class,
          Forget.class,
          Held.class,
          Hint.class,
          IncidentKey.class,
          Indicator.class,
          Inhibited.class,
          Keep.class,
          InhibitedBySender.class,
          JoinStorm.class,
          JoinTicket.class,
          Labels.class,
          Lasting.class,
          LeadTicket.class,
          Maintenance.class,
          Matcher.class,
          Notify.class,
          OpenIncident.class,
          OpenStorm.class,
          OpenTicket.class,
          Place.class,
          PodWait.class,
          ProbableCause.class,
          Problem.class,
          ProposedAction.class,
          RaiseTicket.class,
          LikeliestCause.class,
          Remark.class,
          Report.class,
          ReportCount.class,
          RestartCause.class,
          RestartCauseRow.class,
          RestartEvidence.class,
          RestartStorm.class,
          ResourceTrouble.class,
          Revision.class,
          Routine.class,
          SeriesSet.class,
          SharedSign.class,
          Judge.class,
          Signal.class,
          Silenced.class,
          Suppression.class,
          Tag.class,
          Target.class,
          Timed.class,
          Veto.class,
          Waited.class,
          Weight.class,
          Wording.class);

  private static final Map<String, Class<?>> BY_NAME = named();

  /** Facts, signals, settings, and what they are made of. */
  static final Set<Class<?>> ALL = Set.copyOf(BY_NAME.values());

  /** What java.lang brings, as far as rules may use it. */
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
    return BY_NAME;
  }

  private static Map<String, Class<?>> named() {
    Map<String, Class<?>> names = new TreeMap<>();
    Stream.of(
            registered(TypeNames.FACTS),
            registered(TypeNames.SIGNALS),
            registered(TypeNames.ACTIONS),
            SettingsKeys.kinds().stream(),
            OTHERS.stream())
        .flatMap(types -> types)
        .forEach(type -> names.put(type.getSimpleName(), type));
    return Collections.unmodifiableMap(names);
  }

  private static <T> Stream<Class<?>> registered(TypeNames<T> types) {
    return types.all().stream().flatMap(name -> types.type(name).stream());
  }

  static Optional<Class<?>> language(String name) {
    return Optional.<Class<?>>ofNullable(LANGUAGE.get(name))
        .or(
            () ->
                Prelude.TYPES.stream().filter(one -> one.getSimpleName().equals(name)).findFirst());
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
