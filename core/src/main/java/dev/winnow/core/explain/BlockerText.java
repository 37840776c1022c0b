package dev.winnow.core.explain;

import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.incident.ActiveSilence;
import dev.winnow.core.fact.incident.Flapping;
import dev.winnow.core.fact.incident.Held;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.incident.Routine;
import dev.winnow.core.fact.incident.Silenced;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the way where a rule says that there must be no such fact, in words. */
final class BlockerText {

  private final NearMiss miss;

  BlockerText(NearMiss miss) {
    this.miss = miss;
  }

  String text() {
    return miss.blocking().stream().map(this::text).collect(Collectors.joining(", and "));
  }

  private String text(Object fact) {
    if (fact instanceof Inhibited inhibited) {
      return incident(inhibited.cause())
          .map(
              cause -> (inhibited.superseded() ? "superseded by " : "inhibited by ") + named(cause))
          .orElse("its cause is open");
    }
    if (fact instanceof Silenced silenced) {
      return "silenced by silence " + silenced.silence() + mute(silenced.silence());
    }
    if (fact instanceof Held) {
      return until(fact).map(time -> "held until " + time).orElse("it is held");
    }
    if (fact instanceof Routine) {
      return until(fact).map(time -> "as a routine, until " + time).orElse("it is a routine");
    }
    if (fact instanceof Flapping) {
      return "it flaps: its state changes too often";
    }
    return "there is one already: " + FactText.of(fact);
  }

  /** Until when a fact was derived, if it was derived until a time. */
  private Optional<Instant> until(Object fact) {
    return miss.facts().stream()
        .filter(Timed.class::isInstance)
        .map(Timed.class::cast)
        .filter(timed -> timed.what().equals(fact) && timed.until() < Long.MAX_VALUE)
        .map(timed -> Instant.ofEpochMilli(timed.until()))
        .findFirst();
  }

  private Optional<Incident> incident(String id) {
    return miss.facts().stream()
        .filter(Incident.class::isInstance)
        .map(Incident.class::cast)
        .filter(incident -> incident.getId().equals(id))
        .findFirst();
  }

  private static String named(Incident cause) {
    String place = IncidentPlace.where(cause);
    String name = cause.getName() + (place.isEmpty() ? "" : " " + place);
    return cause.getTicket().isEmpty() ? name : "ticket " + cause.getTicket() + " (" + name + ")";
  }

  private String mute(String id) {
    return miss.facts().stream()
        .filter(ActiveSilence.class::isInstance)
        .map(ActiveSilence.class::cast)
        .filter(mute -> mute.getId().equals(id))
        .map(mute -> " of " + mute.getSilence().author() + ", until " + mute.getSilence().endsAt())
        .findFirst()
        .orElse("");
  }
}
