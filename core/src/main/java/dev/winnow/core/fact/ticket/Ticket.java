package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Urgency;
import dev.winnow.core.fact.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.kie.api.definition.type.Modifies;

/** What people see of one or several incidents. Rules read and modify it; one thread at a time. */
public final class Ticket extends TicketEscalation {
  private String id = "";
  private String leadKey = "";
  private long openedAt = 0;
  private long closedAt = 0;
  private String closeReason = "";
  private boolean grouped = false;
  private int members = 1;
  private boolean acted = false;
  private Weight weight = Weight.none();
  private long leftAt = 0;
  private String approvedBy = "";
  private long approvedAt = 0;
  private long gone = 0;
  private Past past = Past.none();
  private List<String> engaged = List.of();
  private boolean inherited = false;

  /** Follows from its incidents, so it is in no snapshot. */
  private transient boolean inCauseTable = false;

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
    ticket.openedAt = at;
    ticket.sentAt = at;
    ticket.priority = incident.getPriority();
    ticket.worst = incident.getPriority();
    ticket.inCauseTable = incident.isInCauseTable();
    ticket.seesLead(incident, false);
    ticket.sees(incident.isOpen() ? 1 : 0, incident.isOpen() && !incident.isStorm(), false);
    return ticket;
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

  /** {@return when it opened, in epoch milliseconds} */
  public long getOpenedAt() {
    return openedAt;
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

  /** {@return whether an incident is in it that may be a cause or a symptom} */
  public boolean isInCauseTable() {
    return inCauseTable;
  }

  /**
   * Changes: whether an incident is in it that may be a cause or a symptom.
   *
   * @param value the new value
   */
  public void setInCauseTable(boolean value) {
    this.inCauseTable = value;
  }

  /** {@return the keys under which people were told of it besides its escalation} */
  public List<String> getEngaged() {
    return engaged;
  }

  /**
   * People have been told of it besides its escalation.
   *
   * @param key under which key
   */
  public void engaged(String key) {
    List<String> more = new ArrayList<>(engaged);
    more.add(key);
    engaged = List.copyOf(more);
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

  /**
   * Whether its lead leads because the one before it has ended, so that it need not explain the
   * rest.
   *
   * @return false if its lead is why the others are in it, as far as is known
   */
  public boolean isInherited() {
    return inherited;
  }

  /**
   * Changes: whether its lead leads because the one before it has ended.
   *
   * @param value the new value
   */
  public void setInherited(boolean value) {
    this.inherited = value;
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

  /** {@return when somebody approved, in epoch milliseconds; 0 if nobody has} */
  public long getApprovedAt() {
    return approvedAt;
  }

  /** {@return who approved of what is proposed for it; empty if nobody did} */
  public String getApprovedBy() {
    return approvedBy;
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

  /** {@return what it stood for that is in it no longer} */
  public Past getPast() {
    return past;
  }

  /**
   * Changes: what it stood for that is in it no longer.
   *
   * @param value the new value
   */
  public void setPast(Past value) {
    this.past = value;
  }

  /**
   * It is a step more urgent, as it is broad, until it is {@linkplain #narrow() narrow} again.
   *
   * @param higher how urgent it is then, 1 to 5
   */
  @Modifies({"priority", "raised"})
  public void raise(int higher) {
    priority = Urgency.checked(higher);
    raised = true;
  }

  /** It is a step less urgent, as it is broad no more; what a rule of its own set it to stays. */
  @Modifies({"priority", "raised"})
  public void narrow() {
    priority = priority == raisedFrom(worst) ? worst : priority;
    raised = false;
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

  /** Who had taken it on has handed it back: it is escalated from the start. */
  void handBack() {
    acknowledged = false;
    nextStep = 0;
    round++;
    toldPriority = 0;
    pagedPriority = 0;
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
}
