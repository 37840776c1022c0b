package dev.winnow.authoring.check;

import dev.winnow.core.action.Action;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.fact.Affected;
import dev.winnow.core.fact.AlertSeries;
import dev.winnow.core.fact.ApprovedAction;
import dev.winnow.core.fact.AsExpected;
import dev.winnow.core.fact.Batch;
import dev.winnow.core.fact.Canary;
import dev.winnow.core.fact.Cause;
import dev.winnow.core.fact.CloseIncident;
import dev.winnow.core.fact.Confidence;
import dev.winnow.core.fact.Count;
import dev.winnow.core.fact.CountOpening;
import dev.winnow.core.fact.Crowd;
import dev.winnow.core.fact.Culprit;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Dependence;
import dev.winnow.core.fact.Ender;
import dev.winnow.core.fact.Explained;
import dev.winnow.core.fact.Explains;
import dev.winnow.core.fact.Flapping;
import dev.winnow.core.fact.Held;
import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.fact.Indicator;
import dev.winnow.core.fact.Inhibited;
import dev.winnow.core.fact.InhibitedBySender;
import dev.winnow.core.fact.JoinTicket;
import dev.winnow.core.fact.Killed;
import dev.winnow.core.fact.LeadTicket;
import dev.winnow.core.fact.Maintenance;
import dev.winnow.core.fact.Newcomer;
import dev.winnow.core.fact.NodeSeen;
import dev.winnow.core.fact.Notify;
import dev.winnow.core.fact.OpenIncident;
import dev.winnow.core.fact.OpenTicket;
import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.ProbableCause;
import dev.winnow.core.fact.Problem;
import dev.winnow.core.fact.ProposedAction;
import dev.winnow.core.fact.Reach;
import dev.winnow.core.fact.ReportCount;
import dev.winnow.core.fact.RestartCause;
import dev.winnow.core.fact.RestartEvidence;
import dev.winnow.core.fact.RestartStorm;
import dev.winnow.core.fact.Routine;
import dev.winnow.core.fact.SeriesSet;
import dev.winnow.core.fact.Silenced;
import dev.winnow.core.fact.Stands;
import dev.winnow.core.fact.Suppression;
import dev.winnow.core.fact.Symptom;
import dev.winnow.core.fact.Tag;
import dev.winnow.core.fact.UnhealthyStatus;
import dev.winnow.core.fact.Unreached;
import dev.winnow.core.fact.Unstable;
import dev.winnow.core.fact.Veto;
import dev.winnow.core.fact.Weight;
import dev.winnow.core.fact.Wording;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.settings.SettingsKeys;
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
          Batch.class,
          Canary.class,
          Cause.class,
          CloseIncident.class,
          Confidence.class,
          Count.class,
          CountOpening.class,
          Crowd.class,
          Culprit.class,
          DeadlineReached.class,
          Dependence.class,
          Disposition.class,
          Ender.class,
          Explained.class,
          Explains.class,
          Flapping.class,
          Held.class,
          IncidentKey.class,
          Indicator.class,
          Inhibited.class,
          InhibitedBySender.class,
          JoinTicket.class,
          Killed.class,
          Labels.class,
          LeadTicket.class,
          Maintenance.class,
          Matcher.class,
          Newcomer.class,
          NodeSeen.class,
          Notify.class,
          OpenIncident.class,
          OpenTicket.class,
          Place.class,
          PodWait.class,
          ProbableCause.class,
          Problem.class,
          ProposedAction.class,
          Reach.class,
          Report.class,
          ReportCount.class,
          RestartCause.class,
          RestartEvidence.class,
          RestartStorm.class,
          Revision.class,
          Routine.class,
          SeriesSet.class,
          Signal.class,
          Silenced.class,
          Stands.class,
          Suppression.class,
          Symptom.class,
          Tag.class,
          Target.class,
          UnhealthyStatus.class,
          Unreached.class,
          Unstable.class,
          Veto.class,
          Weight.class,
          Wording.class);

  private static final Map<String, Class<?>> BY_NAME = named();

  /** Facts, signals, settings, and what they are made of. */
  static final Set<Class<?>> ALL = Set.copyOf(BY_NAME.values());

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
