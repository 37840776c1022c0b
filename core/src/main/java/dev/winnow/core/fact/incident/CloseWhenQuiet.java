package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;

/**
 * Nothing more is heard of an incident: it is closed as stale, unless it was heard of meanwhile, or
 * somebody has taken its ticket on. Rules derive it once, from when it may be so at the earliest
 * on; the engine looks again then, and puts it off for as long as it is not, so that no rule is
 * asked at each alert. Immutable.
 *
 * @param incident the incident
 * @param quiet for how long nothing must be heard of it, in milliseconds
 * @param taken for how long its ticket is left open once somebody has taken it on, in milliseconds
 * @param reason why it closes, for people
 */
public record CloseWhenQuiet(Incident incident, long quiet, long taken, String reason)
    implements Change {

  /**
   * When it is quiet for long enough, as far as is known now.
   *
   * @param acknowledged when somebody took its ticket on, in epoch milliseconds; 0 if nobody did
   * @return in epoch milliseconds
   */
  public long dueAt(long acknowledged) {
    long due = incident.getLastSeen() + quiet;
    return acknowledged > 0 && acknowledged + taken > due ? acknowledged + taken : due;
  }

  @Override
  public Incident fact() {
    return incident;
  }

  @Override
  @Alters({"open", "closedAt", "closeReason", "series", "standsSince"})
  public void make(long now) {
    incident.setOpen(false);
    incident.setClosedAt(now);
    incident.setSeries(incident.getSeries().silent());
    incident.setCloseReason(reason);
  }

  @Override
  public String order() {
    return "quiet " + incident.getId();
  }
}
