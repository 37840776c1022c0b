package dev.winnow.core.engine;

import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Tickets of one incident each that rest outside the session, with that incident: no rule has to do
 * with them until another fact says the same as one of them where a rule asks for that, or until
 * what a rule has put off is due. Before that happens they are put back. So rules, and all who read
 * what the engine knows, cannot tell whether anything rests. One thread at a time.
 */
final class Resting {

  /** How many are looked at in vain, one after the other: what follows is younger still. */
  private static final int IN_VAIN = 256;

  /** What could not rest is looked at again when one more for so many has come. */
  private static final long AGAIN = 8;

  private final RuleSession memory;
  private final FactIndex index;
  private final Given given;
  private final int most;
  private final long soon;
  private final Set<TicketIndex.Entry> awake = new LinkedHashSet<>();
  private int asleep = 0;
  private long everAsleep = 0;
  private final RestIndex waiting;
  private final RestCheck check;

  /** When facts came that have rested, and are back. */
  private final IdentityHashMap<Object, Long> came = new IdentityHashMap<>();

  /** The rules that have put facts in: they would do so once more. */
  private final Set<String> puttingIn = new HashSet<>();

  private @Nullable RestPlan plan;
  private long enough;
  private long now;

  /** Nothing can rest: the rules cannot be looked at, or settings come and go after all. */
  private boolean off;

  /** Whether a fact is being put back of which all is known. */
  private boolean puttingBack;

  /** What is kept of a ticket that rests: when its facts came, and what rules have put off. */
  static final class Rested {
    final long incidentCame;
    final long ticketCame;
    List<Timed> timed = List.of();

    Rested(long incidentCame, long ticketCame) {
      this.incidentCame = incidentCame;
      this.ticketCame = ticketCame;
    }
  }

  /**
   * Nothing rests.
   *
   * @param settings the facts that neither come nor go
   * @param ease how many tickets may be awake at least, of which up to twice as many are; and what
   *     is due so soon that it stays awake
   */
  Resting(RuleSession memory, FactIndex index, List<Object> settings, Ease ease) {
    this.memory = memory;
    this.index = index;
    this.given = new Given(settings);
    this.waiting = new RestIndex(index.book);
    this.check = new RestCheck(given, this::isPutOff, puttingIn::contains);
    this.most = ease.awake();
    this.soon = ease.soon();
    this.enough = 2L * most;
  }

  /** There is another session. */
  void renewed() {
    awake.clear();
    asleep = 0;
    waiting.clear();
    came.clear();
    plan = null;
    check.renewed();
    off = false;
    enough = 2L * most;
  }

  /** Whether what is put into the session at the moment was there before. */
  boolean isPuttingBack() {
    return puttingBack;
  }

  /** A rule has put a fact in. */
  void putIn(String rule) {
    puttingIn.add(rule);
  }

  /** A ticket is there. */
  void added(TicketIndex.Entry entry) {
    awake.add(entry);
  }

  void removed(TicketIndex.Entry entry) {
    awake.remove(entry);
    enough = Math.max(2L * most, Math.min(enough, 2L * awake.size()));
  }

  void forgotten(Object fact) {
    came.remove(fact);
  }

  boolean isResting(Object fact) {
    return asleep > 0 && entryOf(fact).filter(this::rests).isPresent();
  }

  private boolean rests(TicketIndex.Entry entry) {
    return entry.rested != null;
  }

  private Optional<TicketIndex.Entry> entryOf(Object fact) {
    if (fact instanceof Incident incident) {
      return index.book.find(incident.getTicket()).filter(one -> one.incidents.contains(incident));
    }
    return fact instanceof Ticket ticket
        ? index.book.find(ticket.getId()).filter(one -> one.ticket == ticket)
        : Optional.empty();
  }

  /** Whether more is awake than need be. */
  boolean isCrowded() {
    return !off && awake.size() >= enough && awake.size() > most;
  }

  private boolean isPutOff(Timed timed) {
    return !index.timed.hasBegun(timed) && timed.from() - now >= soon;
  }

  /** Lets rest what may; rules have no more to say. */
  void rest(KieSession session, long time, Supplier<Optional<DirectPlan>> rules) {
    if (plan == null) {
      plan = rules.get().map(all -> new RestPlan(all, given)).orElse(null);
    }
    now = time;
    RestPlan known = plan;
    if (known == null) {
      off = true;
      return;
    }
    RestScan scan = new RestScan(session);
    List<TicketIndex.Entry> looked = new ArrayList<>();
    Map<TicketIndex.Entry, RestSite> chosen = new LinkedHashMap<>();
    int inVain = 0;
    for (TicketIndex.Entry entry : awake) {
      if (awake.size() - chosen.size() <= most || inVain > IN_VAIN) {
        break;
      }
      looked.add(entry);
      Optional<RestSite> site = site(entry, session, known, scan);
      site.ifPresent(found -> chosen.put(entry, found));
      inVain = site.isPresent() ? 0 : inVain + 1;
    }
    looked.forEach(awake::remove);
    awake.addAll(looked);
    takeOut(chosen, session);
    enough = Math.max(2L * most, most + awake.size() + awake.size() / AGAIN);
  }

  private Optional<RestSite> site(
      TicketIndex.Entry entry, KieSession session, RestPlan known, RestScan scan) {
    if (entry.incidents.size() != 1
        || entry.ticket.getMembers() != 1
        || !entry.ticket.isOpen()
        || !entry.ticket.getLead().equals(entry.incidents.get(0).getId())) {
      return Optional.empty();
    }
    Incident incident = entry.incidents.get(0);
    InternalFactHandle first = (InternalFactHandle) session.getFactHandle(incident);
    InternalFactHandle second = (InternalFactHandle) session.getFactHandle(entry.ticket);
    if (first == null || second == null) {
      return Optional.empty();
    }
    Set<String> rules = check.rules(List.of(first, second));
    return rules == null
        ? Optional.empty()
        : RestSite.of(incident, entry.ticket, rules, known, scan);
  }

  private void takeOut(Map<TicketIndex.Entry, RestSite> chosen, KieSession session) {
    if (chosen.isEmpty()) {
      return;
    }
    chosen.forEach((entry, site) -> takeOut(entry, site, session));
    memory.fire();
  }

  private void takeOut(TicketIndex.Entry entry, RestSite site, KieSession session) {
    Incident incident = entry.incidents.get(0);
    entry.rested = new Rested(cameAt(incident, session), cameAt(entry.ticket, session));
    came.remove(incident);
    came.remove(entry.ticket);
    awake.remove(entry);
    asleep++;
    everAsleep++;
    waiting.add(entry, incident, site.ofIncident());
    waiting.add(entry, entry.ticket, site.ofTicket());
    memory.takeOutAsItIs(entry.ticket);
    memory.takeOutAsItIs(incident);
  }

  private RestPlan known() {
    if (plan == null) {
      throw new IllegalStateException("nothing rests");
    }
    return plan;
  }

  private long cameAt(Object fact, KieSession session) {
    Long known = came.get(fact);
    return known == null ? ((InternalFactHandle) session.getFactHandle(fact)).getId() : known;
  }

  /**
   * What rules have put off goes with the facts of a ticket that rests, and is kept for its time.
   *
   * @return false if it goes for another reason
   */
  boolean keeps(Timed timed) {
    if (asleep == 0) {
      return false;
    }
    for (Object fact : index.timed.firing(timed).facts()) {
      Rested rested = entryOf(fact).map(entry -> entry.rested).orElse(null);
      if (rested != null) {
        List<Timed> more = new ArrayList<>(rested.timed);
        more.add(timed);
        rested.timed = List.copyOf(more);
        return true;
      }
    }
    return false;
  }

  /** The ticket that has put something off, if it rests. */
  boolean wakeFor(Timed timed) {
    if (asleep == 0) {
      return false;
    }
    for (Object fact : index.timed.firing(timed).facts()) {
      if (wake(fact)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Puts a fact back, if it rests, with what rests beside it.
   *
   * @return false if it does not
   */
  boolean wake(Object fact) {
    if (asleep == 0) {
      return false;
    }
    Optional<TicketIndex.Entry> entry = entryOf(fact).filter(this::rests);
    entry.ifPresent(this::putBack);
    return entry.isPresent();
  }

  /** Puts all back. */
  void wakeAll() {
    index.book.entries().stream().filter(this::rests).toList().forEach(this::putBack);
  }

  private void putBack(TicketIndex.Entry entry) {
    Rested rested = entry.rested;
    if (rested == null) {
      return;
    }
    Incident incident = entry.incidents.get(0);
    waiting.remove(entry, incident);
    waiting.remove(entry, entry.ticket);
    rested.timed.forEach(index.timed::withdraw);
    entry.rested = null;
    asleep--;
    awake.add(entry);
    came.put(incident, rested.incidentCame);
    came.put(entry.ticket, rested.ticketCame);
    puttingBack = true;
    try {
      memory.putBackAsItWas(incident);
      memory.putBackAsItWas(entry.ticket);
    } finally {
      puttingBack = false;
    }
  }

  /** A fact is new, or is otherwise than it was: what rules may join with it is put back. */
  void concerns(Object fact) {
    if (asleep == 0) {
      return;
    }
    if (given.has(fact.getClass())) {
      wakeAll();
      off = true;
      return;
    }
    try {
      for (RestJoin join : known().meeting(fact.getClass())) {
        if (waiting.asks(join) && join.meets(fact)) {
          for (TicketIndex.Entry entry : askedBy(join, fact)) {
            if (isAsked(entry, join, fact)) {
              putBack(entry);
            }
          }
        }
      }
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      // A condition that fails is for the rule engine to tell of.
      wakeAll();
    }
  }

  /** Those of which a fact may concern one; where nothing must be equal, all. */
  private List<TicketIndex.Entry> askedBy(RestJoin join, Object fact) {
    if (join.equal().isEmpty()) {
      return index.book.entries().stream().filter(this::rests).toList();
    }
    Object text = join.equal().get().other().of(fact);
    return text == null ? List.of() : waiting.of(join, text);
  }

  private static boolean isAsked(TicketIndex.Entry entry, RestJoin join, Object fact) {
    Incident incident = entry.incidents.get(0);
    return (join.rests(incident) && join.joins(incident, fact))
        || (join.rests(entry.ticket) && join.joins(entry.ticket, fact));
  }

  /** Adds those of the facts that rest which are chosen, by when they came. */
  void addTo(Map<Long, Object> facts, Predicate<Object> chosen) {
    if (asleep == 0) {
      return;
    }
    for (TicketIndex.Entry entry : index.book.entries()) {
      Rested rested = entry.rested;
      if (rested != null) {
        if (chosen.test(entry.incidents.get(0))) {
          facts.put(rested.incidentCame, entry.incidents.get(0));
        }
        if (chosen.test(entry.ticket)) {
          facts.put(rested.ticketCame, entry.ticket);
        }
      }
    }
  }

  /** When a fact that is in the session came first. */
  long cameAt(InternalFactHandle handle) {
    return came.isEmpty() ? handle.getId() : came.getOrDefault(handle.getObject(), handle.getId());
  }

  /** How often a ticket was put to rest so far. */
  long soFar() {
    return everAsleep;
  }

  /** How many tickets rest. */
  int size() {
    return asleep;
  }
}
