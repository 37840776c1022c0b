package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.Urgency;
import dev.winnow.core.fact.Within;
import dev.winnow.core.fact.incident.Incident;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.type.Modifies;

/**
 * How urgent a ticket is, who has been told of it, and who has taken it on. One thread at a time.
 */
public abstract class TicketEscalation implements Retained {
  String lead = "";
  boolean open = true;
  int priority = 5;
  boolean raised = false;
  boolean acknowledged = false;
  String acknowledgedBy = "";
  long acknowledgedAt = 0;
  int acknowledgedPriority = 0;
  int nextStep = 0;
  int round = 0;
  long sentAt = 0;
  String pagedLead = "";
  int toldPriority = 0;
  int pagedPriority = 0;
  int worst = 5;
  boolean spared = false;
  long goesOnSince = 0;

  /** What the engine keeps of its incidents and its wait follows from others: in no snapshot. */
  private transient boolean leadOpen = false;

  private transient boolean leadOver = false;
  private transient long leadEnded = 0;
  private transient int openMembers = 0;
  private transient boolean problemOpen = false;
  private transient boolean waited = false;

  TicketEscalation() {}

  /**
   * People have been told of it: it has waited no longer, unless it goes on to.
   *
   * @param step by which step of its ladder
   * @param page whether somebody was woken
   * @param at when, in epoch milliseconds
   */
  public void told(int step, boolean page, long at) {
    nextStep = step + 1;
    sentAt = at;
    pagedLead = lead;
    toldPriority = page ? 0 : priority;
    pagedPriority = page ? worst : pagedPriority;
    waited = false;
  }

  /**
   * It goes on under another lead, and is escalated from the start.
   *
   * @param since since when it goes on, in epoch milliseconds
   */
  public void escalateAnew(long since) {
    nextStep = 0;
    round++;
    pagedLead = "";
    acknowledged = false;
    goesOnSince = since;
  }

  /** Nobody has taken it on any more. */
  public void endAcknowledgement() {
    acknowledged = false;
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

  /** {@return whether it is going on} */
  public boolean isOpen() {
    return open;
  }

  /** {@return whether the incident that gives it its title is open} */
  public boolean isLeadOpen() {
    return leadOpen;
  }

  /**
   * {@return whether the incident that gives it its title has ended, or gets no ticket of its own
   * at the moment}
   */
  public boolean isLeadOver() {
    return leadOver;
  }

  /**
   * {@return when the incident that gives it its title ended, in epoch milliseconds; 0 while it is
   * open}
   */
  public long getLeadEnded() {
    return leadEnded;
  }

  /** {@return whether an incident in it is open that is no storm} */
  public boolean isProblemOpen() {
    return problemOpen;
  }

  /** {@return whether it has waited as long as something as urgent as it is now waits} */
  public boolean isWaited() {
    return waited;
  }

  /** {@return how many incidents in it are open} */
  public int getOpenMembers() {
    return openMembers;
  }

  /**
   * What is there of the incident that gives it its title has changed.
   *
   * @param lead the incident; null if it was forgotten
   * @param hidden whether that gets no ticket of its own at the moment
   * @return false if that is known
   */
  @Modifies({"leadOpen", "leadOver", "leadEnded"})
  public boolean seesLead(@Nullable Incident lead, boolean hidden) {
    boolean goesOn = lead != null && lead.isOpen();
    boolean over = lead != null && (!goesOn || hidden);
    long ended = lead == null ? 0 : lead.getClosedAt();
    boolean known = leadOpen == goesOn && leadOver == over && leadEnded == ended;
    leadOpen = goesOn;
    leadOver = over;
    leadEnded = ended;
    return !known;
  }

  /**
   * What is there of its incidents, or of its wait, has changed.
   *
   * @param number how many incidents in it are open
   * @param problem whether one of them is no storm
   * @param wait whether it has waited as long as something as urgent as it is now waits
   * @return false if that is known
   */
  @Modifies({"openMembers", "problemOpen", "waited"})
  public boolean sees(int number, boolean problem, boolean wait) {
    boolean known = openMembers == number && problemOpen == problem && waited == wait;
    openMembers = number;
    problemOpen = problem;
    waited = wait;
    return !known;
  }

  /** {@return 1, the most urgent, to 5} */
  public int getPriority() {
    return priority;
  }

  /**
   * Changes: 1, the most urgent, to 5.
   *
   * @param value the new value
   * @throws IllegalArgumentException if it is no priority
   */
  @Within(least = Urgency.MOST, most = Urgency.LEAST, what = Urgency.WORDS)
  public void setPriority(int value) {
    this.priority = Urgency.checked(value);
  }

  /** {@return whether it was raised because it is broad} */
  public boolean isRaised() {
    return raised;
  }

  /** {@return whether somebody has taken it on} */
  public boolean isAcknowledged() {
    return acknowledged;
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

  /** {@return how often its escalation began anew, from 0} */
  public int getRound() {
    return round;
  }

  /** {@return when the latest step was sent, in epoch milliseconds} */
  public long getSentAt() {
    return sentAt;
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
   * {@return the priority of its worst member when somebody was last woken, or lower if it fell
   * since; 0 if nobody was}
   */
  public int getPagedPriority() {
    return pagedPriority;
  }

  /** {@return the priority of its worst open member} */
  public int getWorst() {
    return worst;
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

  int raisedFrom(int member) {
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
   * {@return when the lead ended after which people were told that it goes on, in epoch
   * milliseconds; 0 if none did}
   */
  public long getGoesOnSince() {
    return goesOnSince;
  }
}
