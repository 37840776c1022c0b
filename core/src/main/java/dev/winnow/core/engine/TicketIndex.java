package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.fact.ticket.Waited;
import dev.winnow.core.fact.ticket.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents are in which ticket, and which tickets people do not know the latest of. */
final class TicketIndex {

  /** The earliest first. */
  static final Comparator<Incident> BY_AGE =
      Comparator.comparingLong(Incident::getOpenedAt).thenComparing(Incident::getId);

  /** Which member a ticket is called after whose lead is no member any more. */
  private static final Comparator<Incident> INSTEAD =
      Comparator.comparing((Incident incident) -> !incident.isStorm()).thenComparing(BY_AGE);

  private final int everyMember;

  /**
   * No tickets yet.
   *
   * @param everyMember up to this size people are told of every incident that joins a ticket, then
   *     of doublings
   */
  TicketIndex(int everyMember) {
    this.everyMember = everyMember;
  }

  /** A ticket with its incidents. */
  final class Entry {
    final Ticket ticket;
    List<Incident> incidents = List.of();
    boolean published;
    boolean open;
    long publicState;
    Resting.@Nullable Rested rested;

    Entry(Ticket ticket) {
      this.ticket = ticket;
    }

    private @Nullable Incident lead;
    private @Nullable Incident last;
    private @Nullable MemberTally tally;
    private boolean remembers;

    /** How many incidents are explained by those in it that are in the cause table. */
    private long explains = 0;

    /** How many of its incidents may be causes or symptoms. */
    private int inCauseTable = 0;

    /** Notes with the ticket whether one of its incidents may be a cause or a symptom. */
    boolean noteCauses() {
      boolean before = ticket.isInCauseTable();
      ticket.setInCauseTable(inCauseTable > 0);
      return before != ticket.isInCauseTable();
    }

    /**
     * Notes with the ticket what there is of its incidents.
     *
     * @param hidden whether its lead gets no ticket of its own at the moment
     * @return false if it knows that
     */
    boolean noteSeen(boolean hidden) {
      Incident leading = members.get(ticket.getLead());
      boolean knew = !ticket.seesLead(leading, hidden);
      OpenMembers tally = tally();
      knew &= !ticket.sees(tally.size(), tally.isAnyProblemOpen(), waits.has(ticket));
      return !knew;
    }

    /** Whether what has changed of one of its incidents is news to the ticket. */
    private boolean mayNotKnow(Incident incident) {
      return !incident.isOpen()
          || !ticket.isLeadOpen()
          || !ticket.isProblemOpen()
          || ticket.getOpenMembers() != tally().size();
    }

    private boolean isLedFromElsewhere() {
      Incident leading = members.get(ticket.getLead());
      return leading != null && !leading.getTicket().equals(ticket.getId());
    }

    /** How much its incidents explain. */
    Weight weight() {
      return incidents.isEmpty() ? Weight.none() : Weight.of(ticket.getId(), lead(), explains);
    }

    /** An incident is forgotten: the ticket goes on saying that it stood for it. */
    private void remember(Incident incident) {
      ticket.setPast(ticket.getPast().with(incident, incident.getCountHere(), Long.MAX_VALUE));
      remembers = true;
    }

    /** Whether it remembers more than before; false the next time. */
    boolean takeRemembered() {
      boolean more = remembers;
      remembers = false;
      return more;
    }

    /** Whether people have not heard of it, and all that is in it has ended. */
    boolean isOverUnheard() {
      return !published && !incidents.isEmpty() && !tally().isAnyOpen();
    }

    /** What is known of its incidents together. */
    OpenMembers tally() {
      MemberTally known = tally;
      if (known == null) {
        if (incidents.size() == 1) {
          return new OpenMembers.Alone(incidents.get(0));
        }
        known = new MemberTally();
        incidents.forEach(known::note);
        // A ticket that has lost all of its incidents is seldom asked again.
        tally = incidents.isEmpty() ? null : known;
      }
      return known;
    }

    private void changed(Incident incident) {
      MemberTally known = tally;
      if (known != null) {
        known.note(incident);
      }
    }

    /** Its incidents; once all have gone, the one that went last. */
    List<Incident> members() {
      Incident gone = last;
      return incidents.isEmpty() && gone != null ? List.of(gone) : incidents;
    }

    /** One of its incidents, by its id. */
    Optional<Incident> member(String id) {
      return in(ticket.getId(), id);
    }

    Incident lead() {
      Incident known = lead;
      if (known == null || !known.getId().equals(ticket.getLead())) {
        known =
            incidents.stream()
                .filter(incident -> incident.getId().equals(ticket.getLead()))
                .findFirst()
                .orElseGet(() -> Collections.min(members(), INSTEAD));
        lead = known;
      }
      return known;
    }

    /** What people see of it, as a number: when it changes, they are told. */
    long publicState() {
      long publicState = stateOf(lead());
      publicState = publicState * 31 + ticket.getPriority();
      publicState = publicState * 31 + (ticket.isOpen() ? 1 : 0);
      publicState = publicState * 31 + (ticket.isAcknowledged() ? 1 : 0);
      publicState = publicState * 31 + ticket.getCloseReason().hashCode();
      int size = incidents.size();
      return publicState * 31 + (size < everyMember ? size : Integer.highestOneBit(size));
    }

    private static long stateOf(Incident lead) {
      long publicState = lead.getId().hashCode();
      publicState = publicState * 31 + lead.getOwner().hashCode();
      publicState = publicState * 31 + lead.getCategory().hashCode();
      return publicState * 31 + lead.getRunbook().hashCode();
    }

    void add(Incident incident) {
      List<Incident> more = incidents instanceof ArrayList ? incidents : new ArrayList<>(incidents);
      more.add(incident);
      if (more.size() > 1) {
        incidents = more;
      } else {
        incidents = List.of(incident);
      }
      changed(incident);
      members.put(incident.getId(), incident);
      explains += explainedBy(incident);
      inCauseTable += incident.isInCauseTable() ? 1 : 0;
    }

    void remove(Incident incident) {
      if (members.remove(incident.getId()) != null) {
        explains -= explainedBy(incident);
        inCauseTable -= incident.isInCauseTable() ? 1 : 0;
      }
      lead = null;
      last = incident;
      List<Incident> fewer =
          incidents instanceof ArrayList ? incidents : new ArrayList<>(incidents);
      fewer.remove(incident);
      incidents = fewer;
      MemberTally known = tally;
      if (known != null) {
        known.forget(incident);
      }
    }
  }

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Entry> dirty = new LinkedHashMap<>();
  private final Map<String, Entry> touched = new LinkedHashMap<>();
  private final Map<String, Entry> unseen = new LinkedHashMap<>();
  private final Map<String, Incident> back = new LinkedHashMap<>();
  private final Map<String, Incident> members = new HashMap<>();
  private final Map<String, Integer> explained = new HashMap<>();
  private final Waits waits = new Waits();
  private boolean over = false;

  /** The tickets that incidents lead which have left them. */
  private final CompactMap<String, String> leadsElsewhere = new CompactMap<>(new HashMap<>());

  void noted(Ticket ticket) {
    Entry entry = entries.get(ticket.getId());
    if (entry == null || entry.ticket != ticket) {
      entry = new Entry(ticket);
      entries.put(ticket.getId(), entry);
    }
    dirty.put(ticket.getId(), entry);
  }

  /**
   * What has not been answered yet when all is put back in the middle of a signal.
   *
   * @param untold the tickets of which people may not know the latest, as people know them
   * @param touched the tickets that have not followed their incidents
   * @param back the incidents that have come back to their tickets
   */
  record Owed(List<Entry> untold, Set<String> touched, List<Incident> back) {}

  Owed owed() {
    Set<String> all = new LinkedHashSet<>(touched.keySet());
    all.addAll(unseen.keySet());
    return new Owed(List.copyOf(dirty.values()), all, List.copyOf(back.values()));
  }

  /** All has been put back: people know no more than before, and tickets follow as before. */
  void owe(Owed owed) {
    for (Entry before : owed.untold()) {
      Entry entry = entries.get(before.ticket.getId());
      if (entry != null) {
        entry.published = before.published;
        entry.open = before.open;
        entry.publicState = before.publicState;
        dirty.put(before.ticket.getId(), entry);
      }
    }
    owed.touched().stream().map(entries::get).filter(Objects::nonNull).forEach(this::touch);
    for (Incident incident : owed.back()) {
      if (members.get(incident.getId()) == incident) {
        back.put(incident.getId(), incident);
      }
    }
  }

  /** Whether people may not know the latest of a ticket. */
  boolean owes(Ticket ticket) {
    return dirty.containsKey(ticket.getId());
  }

  /**
   * A ticket that people have just heard of is over already: it closes next, so that they hear of
   * that too.
   */
  void over(Entry entry) {
    touched.put(entry.ticket.getId(), entry);
    over = true;
  }

  /** Whether a ticket that people have just heard of is over already; false the next time. */
  boolean takeOver() {
    boolean was = over;
    over = false;
    return was;
  }

  /** Puts an incident that was restored where it belongs. */
  void restored(Incident incident) {
    Entry entry = entries.get(incident.getTicket());
    if (entry != null) {
      entry.add(incident);
    }
  }

  void joined(Incident incident, String ticket) {
    Entry entry = get(ticket);
    entry.add(incident);
    dirty.put(ticket, entry);
    touch(entry);
  }

  void left(Incident incident, String ticket) {
    Entry entry = get(ticket);
    entry.remove(incident);
    if (entry.ticket.getLead().equals(incident.getId())) {
      leadsElsewhere(entry);
    }
    dirty.put(ticket, entry);
    touch(entry);
  }

  void changed(Ticket ticket) {
    Entry entry = get(ticket.getId());
    dirty.put(ticket.getId(), entry);
    unseen.put(ticket.getId(), entry);
  }

  /** A ticket has a new lead, as was told of it: what it explains is weighed by that. */
  void led(Ticket ticket) {
    touched.put(ticket.getId(), get(ticket.getId()));
  }

  void changed(Incident incident) {
    touchElsewhere(incident.getId());
    String ticket = incident.getTicket();
    if (ticket.isEmpty()) {
      return;
    }
    Entry entry = entries.get(ticket);
    if (entry == null) {
      return;
    }
    entry.changed(incident);
    touched.put(ticket, entry);
    if (entry.mayNotKnow(incident)) {
      unseen.put(ticket, entry);
    }
    if (incident.isReopened()) {
      back.put(incident.getId(), incident);
    }
    if (entry.lead() == incident && entry.publicState != entry.publicState()) {
      dirty.put(ticket, entry);
    }
  }

  /** An incident gets no ticket of its own at the moment, or that is so no longer. */
  void hidden(String incident) {
    touchElsewhere(incident);
    Incident known = members.get(incident);
    Entry entry = known == null ? null : entries.get(known.getTicket());
    if (entry != null && incident.equals(entry.ticket.getLead())) {
      unseen.put(entry.ticket.getId(), entry);
    }
  }

  private void touchElsewhere(String incident) {
    leadsElsewhere.get(incident).forEach(this::mayNotKnow);
  }

  private void mayNotKnow(String ticket) {
    Entry entry = entries.get(ticket);
    if (entry != null) {
      unseen.put(ticket, entry);
    }
  }

  private void touch(Entry entry) {
    touched.put(entry.ticket.getId(), entry);
    unseen.put(entry.ticket.getId(), entry);
  }

  /** A ticket has waited as what it is, or that is so no longer. */
  void waited(Waited waited, boolean stands) {
    waits.note(waited, stands);
    mayNotKnow(waited.ticket());
  }

  /** One incident more, or less, is explained by another. */
  void explains(String cause, int more) {
    explained.merge(cause, more, (one, other) -> one + other == 0 ? null : one + other);
    Incident incident = members.get(cause);
    if (incident == null || !incident.isInCauseTable()) {
      return;
    }
    Entry entry = entries.get(incident.getTicket());
    if (entry != null) {
      entry.explains += more;
      touched.put(entry.ticket.getId(), entry);
    }
  }

  private int explainedBy(Incident incident) {
    return incident.isInCauseTable() ? explained.getOrDefault(incident.getId(), 0) : 0;
  }

  /** The tickets of which an incident is otherwise than before; none the next time. */
  List<Entry> takeTouched() {
    return take(touched);
  }

  /** The tickets that may not know what there is of their incidents; none the next time. */
  List<Entry> takeUnseen() {
    return take(unseen);
  }

  /** The incidents that have come back to their tickets; none the next time. */
  List<Incident> takeBack() {
    return take(back);
  }

  private static <T> List<T> take(Map<String, T> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<T> taken = new ArrayList<>(all.values());
    all.clear();
    return taken;
  }

  void clear() {
    entries.clear();
    dirty.clear();
    touched.clear();
    unseen.clear();
    back.clear();
    members.clear();
    explained.clear();
    waits.clear();
    leadsElsewhere.clear();
    over = false;
  }

  void forgotten(Incident incident) {
    back.remove(incident.getId());
    touchElsewhere(incident.getId());
    leadsElsewhere.take(incident.getId());
    Entry entry = entries.get(incident.getTicket());
    if (entry != null) {
      entry.remove(incident);
      entry.remember(incident);
      touch(entry);
      if (!dirty.containsKey(incident.getTicket())) {
        // Nobody is told that an incident was forgotten, neither now nor with the next change.
        entry.publicState = entry.publicState();
      }
    }
  }

  void forgotten(Ticket ticket) {
    Entry entry = entries.remove(ticket.getId());
    if (entry != null) {
      entry.incidents.forEach(incident -> members.remove(incident.getId(), incident));
    }
    dirty.remove(ticket.getId());
    touched.remove(ticket.getId());
    unseen.remove(ticket.getId());
  }

  Entry get(String ticket) {
    Entry entry = entries.get(ticket);
    if (entry == null) {
      throw new IllegalStateException("there is no ticket " + ticket);
    }
    return entry;
  }

  /** An incident that is in a ticket, by their ids. */
  Optional<Incident> in(String ticket, String incident) {
    return Optional.ofNullable(members.get(incident)).filter(one -> one.getTicket().equals(ticket));
  }

  /** A ticket by its id. */
  Optional<Entry> find(String ticket) {
    return Optional.ofNullable(entries.get(ticket));
  }

  /** All tickets, in no order. */
  Collection<Entry> entries() {
    return entries.values();
  }

  boolean knows(String ticket) {
    return entries.containsKey(ticket);
  }

  /** After a restore: people know all tickets as they are. */
  void allPublished() {
    dirty.clear();
    for (Entry entry : entries.values()) {
      entry.published = true;
      entry.open = entry.ticket.isOpen();
      entry.publicState = entry.members().isEmpty() ? 0 : entry.publicState();
      if (entry.isLedFromElsewhere()) {
        leadsElsewhere(entry);
      }
    }
  }

  private void leadsElsewhere(Entry entry) {
    leadsElsewhere.add(entry.ticket.getLead(), entry.ticket.getId());
  }

  /** The tickets that may have changed, in the order in which they did; none the next time. */
  List<Entry> takeDirty() {
    return take(dirty);
  }

  Collection<Entry> all() {
    List<Entry> sorted = new ArrayList<>(entries.values());
    sorted.sort(
        Comparator.<Entry>comparingLong(entry -> entry.ticket.getOpenedAt())
            .thenComparing(entry -> entry.ticket.getId()));
    return sorted;
  }
}
