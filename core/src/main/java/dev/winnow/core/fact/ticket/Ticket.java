package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.incident.Incident;
import java.util.OptionalLong;
import org.kie.api.definition.type.Modifies;

/** What people see of one or several incidents. Rules read and modify it; one thread at a time. */
public final class Ticket implements Retained {
  private String id = "";
  private String lead = "";
  private String leadKey = "";
  private String origin = "";
  private long openedAt = 0;
  private boolean open = true;
  private long closedAt = 0;
  private String closeReason = "";
  private int priority = 5;
  private boolean grouped = false;
  private int members = 1;
  private boolean raised = false;
  private boolean acknowledged = false;
  private String acknowledgedBy = "";
  private long acknowledgedAt = 0;
  private int acknowledgedPriority = 0;
  private boolean acted = false;
  private int nextStep = 0;
  private int round = 0;
  private long sentAt = 0;
  private String pagedLead = "";
  private int toldPriority = 0;
  private int pagedPriority = 0;
  private int worst = 5;
  private Weight weight = Weight.none();
  private long leftAt = 0;
  private String approvedBy = "";
  private long approvedAt = 0;
  private boolean spared = false;
  private long gone = 0;
  private long goesOnSince = 0;

  private Ticket() {}

  @Override
  public OptionalLong keptSince() {
    return open ? OptionalLong.empty() : OptionalLong.of(closedAt);
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * A ticket for one incident.
   *
   * @param incident the incident that opens it
   * @param at when, in epoch milliseconds
   * @return an open ticket
   */
  public static Ticket of(Incident incident, long at) {
    Ticket ticket = new Ticket();
    ticket.id = Ids.of("T-", incident.getId(), at);
    ticket.lead = incident.getId();
    ticket.leadKey = incident.getKey();
    ticket.origin = incident.getId();
    ticket.openedAt = at;
    ticket.sentAt = at;
    ticket.priority = incident.getPriority();
    ticket.worst = incident.getPriority();
    return ticket;
  }

  /**
   * Somebody has taken it on, as urgent as it is.
   *
   * @param by who
   * @param at when, in epoch milliseconds
   */
  @Modifies({"acknowledged", "acknowledgedBy", "acknowledgedAt", "acknowledgedPriority"})
  public void acknowledge(String by, long at) {
    acknowledged = true;
    acknowledgedBy = by;
    acknowledgedAt = at;
    acknowledgedPriority = priority;
  }

  /** It is escalated from the start, as it has become more urgent than people know. */
  @Modifies({"acknowledged", "nextStep", "round", "toldPriority", "pagedPriority"})
  public void escalate() {
    acknowledged &= acknowledgedPriority <= priority;
    nextStep = 0;
    round++;
    toldPriority = toldPriority > priority ? 0 : toldPriority;
    pagedPriority = pagedPriority > worst ? 0 : pagedPriority;
  }

  /** The ticket in one readable line. */
  @Override
  public String toString() {
    return "ticket " + id;
  }

  /** {@return the ticket's id} */
  public String getId() {
    return id;
  }

  /** {@return the id of the incident that gives it its title} */
  public String getLead() {
    return lead;
  }

  /**
   * Changes: the id of the incident that gives it its title.
   *
   * @param value the new value
   */
  public void setLead(String value) {
    this.lead = value;
  }

  /** {@return the id of the incident that opened it} */
  public String getOrigin() {
    return origin;
  }

  /** {@return when it opened, in epoch milliseconds} */
  public long getOpenedAt() {
    return openedAt;
  }

  /** {@return whether it is going on} */
  public boolean isOpen() {
    return open;
  }

  /**
   * Changes: whether it is going on.
   *
   * @param value the new value
   */
  public void setOpen(boolean value) {
    this.open = value;
  }

  /** {@return when it closed, in epoch milliseconds; 0 while it is open} */
  public long getClosedAt() {
    return closedAt;
  }

  /**
   * Changes: when it closed, in epoch milliseconds; 0 while it is open.
   *
   * @param value the new value
   */
  public void setClosedAt(long value) {
    this.closedAt = value;
  }

  /** {@return why it closed; empty while it is open} */
  public String getCloseReason() {
    return closeReason;
  }

  /**
   * Changes: why it closed; empty while it is open.
   *
   * @param value the new value
   */
  public void setCloseReason(String value) {
    this.closeReason = value;
  }

  /** {@return 1, the most urgent, to 5} */
  public int getPriority() {
    return priority;
  }

  /**
   * Changes: 1, the most urgent, to 5.
   *
   * @param value the new value
   */
  public void setPriority(int value) {
    this.priority = value;
  }

  /** {@return whether it holds or held several incidents} */
  public boolean isGrouped() {
    return grouped;
  }

  /**
   * Changes: whether it holds or held several incidents.
   *
   * @param value the new value
   */
  public void setGrouped(boolean value) {
    this.grouped = value;
  }

  /** {@return how many incidents are in it} */
  public int getMembers() {
    return members;
  }

  /**
   * Changes: how many incidents are in it.
   *
   * @param value the new value
   */
  public void setMembers(int value) {
    this.members = value;
  }

  /** {@return whether it was raised because it is broad} */
  public boolean isRaised() {
    return raised;
  }

  /**
   * Changes: whether it was raised because it is broad.
   *
   * @param value the new value
   */
  public void setRaised(boolean value) {
    this.raised = value;
  }

  /** {@return whether somebody has taken it on} */
  public boolean isAcknowledged() {
    return acknowledged;
  }

  /**
   * Changes: whether somebody has taken it on.
   *
   * @param value the new value
   */
  public void setAcknowledged(boolean value) {
    this.acknowledged = value;
  }

  /** {@return who has taken it on; empty if nobody} */
  public String getAcknowledgedBy() {
    return acknowledgedBy;
  }

  /** {@return when somebody took it on, in epoch milliseconds} */
  public long getAcknowledgedAt() {
    return acknowledgedAt;
  }

  /** {@return how urgent it was when somebody took it on} */
  public int getAcknowledgedPriority() {
    return acknowledgedPriority;
  }

  /** {@return the next step of its escalation, from 0} */
  public int getNextStep() {
    return nextStep;
  }

  /**
   * Changes: the next step of its escalation, from 0.
   *
   * @param value the new value
   */
  public void setNextStep(int value) {
    this.nextStep = value;
  }

  /** {@return how often its escalation began anew, from 0} */
  public int getRound() {
    return round;
  }

  /**
   * Changes: how often its escalation began anew, from 0.
   *
   * @param value the new value
   */
  public void setRound(int value) {
    this.round = value;
  }

  /** {@return when the latest step was sent, in epoch milliseconds} */
  public long getSentAt() {
    return sentAt;
  }

  /**
   * Changes: when the latest step was sent, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSentAt(long value) {
    this.sentAt = value;
  }

  /** {@return the id of the incident that led it when the latest step was sent} */
  public String getPagedLead() {
    return pagedLead;
  }

  /**
   * Changes: the id of the incident that led it when the latest step was sent.
   *
   * @param value the new value
   */
  public void setPagedLead(String value) {
    this.pagedLead = value;
  }

  /**
   * {@return how urgent it was when people were told without being woken; 0 if they were woken, or
   * not told}
   */
  public int getToldPriority() {
    return toldPriority;
  }

  /**
   * Changes: how urgent it was when people were told without being woken; 0 if they were woken, or
   * not told.
   *
   * @param value the new value
   */
  public void setToldPriority(int value) {
    this.toldPriority = value;
  }

  /**
   * {@return when the latest incident moved from it to another ticket, in epoch milliseconds; 0 if
   * none did}
   */
  public long getLeftAt() {
    return leftAt;
  }

  /**
   * Changes: when the latest incident moved from it to another ticket.
   *
   * @param value the new value
   */
  public void setLeftAt(long value) {
    this.leftAt = value;
  }

  /** {@return the key of the incident that leads it} */
  public String getLeadKey() {
    return leadKey;
  }

  /**
   * Changes: the key of the incident that leads it.
   *
   * @param value the new value
   */
  public void setLeadKey(String value) {
    this.leadKey = value;
  }

  /** {@return whether an action was asked for} */
  public boolean isActed() {
    return acted;
  }

  /**
   * Changes: whether an action was asked for.
   *
   * @param value the new value
   */
  public void setActed(boolean value) {
    this.acted = value;
  }

  /** {@return who has approved; empty if nobody has} */
  public String getApprovedBy() {
    return approvedBy;
  }

  /** {@return when somebody approved, in epoch milliseconds; 0 if nobody has} */
  public long getApprovedAt() {
    return approvedAt;
  }

  /**
   * Keeps that somebody approves of what is proposed for it.
   *
   * @param by who
   * @param at when, in epoch milliseconds
   */
  @Modifies({"approvedBy", "approvedAt"})
  public void approve(String by, long at) {
    approvedBy = by;
    approvedAt = at;
  }

  /**
   * {@return the priority of its worst member when somebody was last woken, or lower if it fell
   * since; 0 if nobody was}
   */
  public int getPagedPriority() {
    return pagedPriority;
  }

  /**
   * Changes: the priority of its worst member when somebody was last woken, or lower if it fell
   * since; 0 if nobody was.
   *
   * @param value the new value
   */
  public void setPagedPriority(int value) {
    this.pagedPriority = value;
  }

  /** {@return how much its incidents explain; the engine keeps it} */
  public Weight getWeight() {
    return weight;
  }

  /**
   * Changes: how much its incidents explain.
   *
   * @param value the new value
   * @return false if it is the same
   */
  public boolean weigh(Weight value) {
    boolean changed = !weight.equals(value);
    weight = value;
    return changed;
  }

  /** {@return the priority of its worst open member} */
  public int getWorst() {
    return worst;
  }

  /**
   * Changes: the priority of its worst open member.
   *
   * @param value the new value
   */
  public void setWorst(int value) {
    this.worst = value;
  }

  /** {@return whether it was closed before anybody had to be told of it} */
  public boolean isSpared() {
    return spared;
  }

  /**
   * Changes: whether it was closed before anybody had to be told of it.
   *
   * @param value the new value
   */
  public void setSpared(boolean value) {
    this.spared = value;
  }

  /**
   * Its priority once its worst open member is more or less urgent than before. What a rule of its
   * own set it to stays, unless a member is more urgent.
   *
   * @param member the priority of its worst open member now
   * @return the value for {@link #setPriority}: one step more if it was raised for its many members
   */
  public int priorityAfter(int member) {
    return priority == raisedFrom(worst) ? raisedFrom(member) : Math.min(priority, member);
  }

  /**
   * Is as urgent as its worst open member.
   *
   * @param member the priority of its worst open member now
   * @return false if it was
   */
  public boolean follow(int member) {
    if (member == worst) {
      return false;
    }
    priority = priorityAfter(member);
    if (member > worst) {
      toldPriority = knownAfterFall(toldPriority, member);
      pagedPriority = knownAfterFall(pagedPriority, member);
    }
    worst = member;
    return true;
  }

  /**
   * Closes it.
   *
   * @param at when its last incident ended or moved to another, in epoch milliseconds
   * @param reason why, for people
   */
  public void close(long at, String reason) {
    open = false;
    closedAt = at;
    closeReason = reason;
  }

  /**
   * Opens it again, as if nobody had been told of it yet.
   *
   * @param at when one of its incidents came back, in epoch milliseconds
   */
  public void reopen(long at) {
    open = true;
    closedAt = 0;
    closeReason = "";
    nextStep = 0;
    round++;
    sentAt = at;
    pagedLead = "";
    acknowledged = false;
    pagedPriority = 0;
    goesOnSince = 0;
    spared = false;
  }

  private int raisedFrom(int member) {
    return raised ? Math.max(1, member - 1) : member;
  }

  /**
   * What people know of its priority once it has fallen: a fall is no news, but the next rise is.
   *
   * @param known the priority that they were told; 0 if they were not
   * @param member the priority of its worst open member now
   * @return the priority from which a rise counts; 0 if they were not told
   */
  public int knownAfterFall(int known, int member) {
    return known == 0 ? 0 : Math.max(known, member);
  }

  /**
   * How many alerts it stood for that have come back since it closed, and are in another ticket
   * now.
   *
   * @return a count
   */
  public long getGone() {
    return gone;
  }

  /**
   * Changes: how many alerts it stood for that are in another ticket now.
   *
   * @param value the new value
   */
  public void setGone(long value) {
    this.gone = value;
  }

  /**
   * {@return when the lead ended after which people were told that it goes on, in epoch
   * milliseconds; 0 if none did}
   */
  public long getGoesOnSince() {
    return goesOnSince;
  }

  /**
   * Changes: when the lead ended after which people were told that it goes on.
   *
   * @param value the new value
   */
  public void setGoesOnSince(long value) {
    this.goesOnSince = value;
  }
}
