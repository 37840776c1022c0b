package dev.winnow.core.explain;

import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** How much facts have to do with a signal: they name it, its incident or its ticket, or not. */
final class Relevance {

  /** The signal itself, its incident, its ticket, and what names them; and settings. */
  static final int OWN = 0;

  /** What shares its ticket, its place or its name. */
  static final int NEAR = 1;

  /** What has nothing to do with it. */
  static final int FAR = 3;

  private final Signal signal;
  private final Set<String> own = new HashSet<>();
  private final Set<String> near = new HashSet<>();

  Relevance(Signal signal, List<?> facts) {
    this.signal = signal;
    name();
    for (Object fact : facts) {
      if (fact instanceof Incident incident && isOf(incident)) {
        note(own, incident.getId(), incident.getKey(), incident.getTicket());
        note(near, incident.getScope(), incident.getName());
      }
    }
  }

  private void name() {
    if (signal instanceof Alert alert) {
      note(own, alert.key());
      note(near, alert.name());
    } else if (signal instanceof Report report) {
      note(own, report.target().name(), report.target().ticket());
    } else if (signal instanceof Measurement measured) {
      note(own, measured.metric() + "{subject=\"" + measured.subject() + "\"}");
      note(near, measured.metric(), measured.subject());
    } else if (signal instanceof Silence silence) {
      note(own, silence.id());
    } else if (signal instanceof ActionOutcome outcome) {
      note(own, outcome.decision());
    } else {
      near.addAll(Property.texts(signal));
    }
  }

  private boolean isOf(Incident incident) {
    return own.contains(incident.getKey())
        || (signal instanceof Report && own.contains(incident.getTicket()));
  }

  private static void note(Set<String> names, String... some) {
    for (String name : some) {
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
  }

  /** Whether a fact names something that is the signal's own. */
  boolean names(Object fact) {
    return distance(fact) == OWN;
  }

  int distance(Object fact) {
    if (fact == signal || isSetting(fact)) {
      return OWN;
    }
    if (fact instanceof Incident incident && !own.contains(incident.getId())) {
      return own.contains(incident.getTicket()) || near.contains(incident.getScope()) ? NEAR : FAR;
    }
    int least = FAR;
    for (String text : Property.texts(fact)) {
      if (own.contains(text)) {
        return OWN;
      }
      if (near.contains(text)) {
        least = NEAR;
      }
    }
    return least;
  }

  /** What rules read and nobody changes: neither a signal, nor kept, nor derived. */
  static boolean isSetting(Object fact) {
    return isSetting(fact.getClass());
  }

  static boolean isSetting(Class<?> type) {
    return !Signal.class.isAssignableFrom(type)
        && !type.getPackageName().startsWith(Fact.class.getPackageName())
        && !type.getPackageName().equals(RuleCompiler.PACKAGE);
  }

  /** The facts with those first that have most to do with the signal. */
  List<Object> sorted(List<?> facts) {
    List<Object> sorted = new ArrayList<>(facts);
    IdentityHashMap<Object, Integer> order = new IdentityHashMap<>();
    facts.forEach(fact -> order.put(fact, distance(fact)));
    sorted.sort(Comparator.comparing(order::get));
    return sorted;
  }
}
