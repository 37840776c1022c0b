package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Forget;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.Retention;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.action.ProposedAction;
import dev.winnow.core.fact.action.Veto;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.fact.incident.Suppression;
import dev.winnow.core.fact.ticket.Culprit;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.fact.ticket.Waited;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kie.api.runtime.rule.FactHandle;

/** What stands in the session, found at once: proposals, suppressions, tickets, what is due. */
final class FactIndex {

  final Deadlines deadlines = new Deadlines();
  final Map<Forget, Firing> forgotten = new LinkedHashMap<>();
  final TimedFacts timed = new TimedFacts();
  final CounterIndex counters = new CounterIndex(deadlines);
  final Storms bursts = new Storms(deadlines);
  final Problems problems = new Problems();
  final Culprits culprits = new Culprits();
  final LikelyCauses causes = new LikelyCauses();
  final Drafts.Book drafts = new Drafts.Book();
  final ComeAndGone comeAndGone = new ComeAndGone();
  final Retentions retentions;

  /** Incidents of which the series may end at another time than they know. */
  final Set<Incident> expiring = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Incidents that a rule ended without saying when. */
  final Set<Incident> undated = Collections.newSetFromMap(new IdentityHashMap<>());

  final Map<Deadline, FactHandle> reached = new HashMap<>();
  final NavigableMap<Turn, RuleSession.Standing> immediate = new TreeMap<>();
  final NavigableMap<Turn, RuleSession.Standing> settling = new TreeMap<>();
  final NavigableMap<Turn, RuleSession.Standing> circling = new TreeMap<>();
  final Map<String, List<RuleSession.Standing>> suppressions = new HashMap<>();
  final StateIndex states = new StateIndex();
  final TicketIndex book;
  final FactCount facts = new FactCount();
  private final ActionReasons reasons;
  private final Consumer<FactHandle> withdraw;

  /**
   * An index of nothing.
   *
   * @param everyMember up to which size people hear of every incident that joins a ticket
   * @param reasons why actions are proposed
   * @param withdraw takes back that a time has come
   * @param retention for how long facts are kept
   */
  FactIndex(
      int everyMember,
      ActionReasons reasons,
      Consumer<FactHandle> withdraw,
      Optional<Retention> retention) {
    this.retentions = new Retentions(retention);
    this.book = new TicketIndex(everyMember);
    this.reasons = reasons;
    this.withdraw = withdraw;
  }

  void added(Object fact, Firing by) {
    if (fact instanceof Inhibited inhibited) {
      book.explains(inhibited.cause(), 1);
    }
    if (fact instanceof Draft draft) {
      drafts.noted(draft, by);
    } else if (fact instanceof Suppression suppression) {
      suppressions
          .computeIfAbsent(suppression.incident(), id -> new ArrayList<>(1))
          .add(new RuleSession.Standing(fact, by));
      hides(suppression);
    } else if (fact instanceof Forget one) {
      forgotten.put(one, by);
    } else if (fact instanceof Timed one) {
      timed.add(one, by);
    } else if (fact instanceof Problem problem) {
      problems.stands(problem, by);
    } else if (fact instanceof Waited waited) {
      book.waited(waited, true);
    } else if (fact instanceof Culprit culprit) {
      culprits.stands(culprit, by);
    } else if (fact instanceof Affected affected) {
      causes.stands(affected);
    } else if (fact instanceof ProposedAction proposed) {
      reasons.proposed(proposed, by);
    } else if (fact instanceof Veto veto) {
      reasons.vetoed(veto, by);
    } else if (fact instanceof Proposal proposal) {
      by.proposes();
      lineOf(proposal).put(Turn.of(proposal), new RuleSession.Standing(proposal, by));
    } else if (fact instanceof Fact plain) {
      facts.added(fact);
      states.added(plain);
      kept(fact);
      retained(fact);
    }
  }

  private void hides(Suppression suppression) {
    if (suppression.hiding()) {
      book.hidden(suppression.incident());
    }
  }

  private void kept(Object fact) {
    if (fact instanceof Deadline deadline) {
      deadlines.add(deadline);
    } else if (fact instanceof Incident incident) {
      bursts.noted(incident);
      problems.noted(incident);
      drafts.noted(incident);
      comeAndGone.noted(incident);
      dated(incident);
      expires(incident);
    } else if (fact instanceof Ticket ticket) {
      book.noted(ticket);
    } else if (fact instanceof Counter counter) {
      counters.noted(counter);
    } else if (fact instanceof Burst burst) {
      bursts.noted(burst);
    }
  }

  private void retained(Object fact) {
    if (fact instanceof Retained one) {
      retentions.noted(one);
    }
  }

  private void expires(Incident incident) {
    if (incident.getSeries().expires() != incident.getExpires()) {
      expiring.add(incident);
    }
  }

  private void dated(Incident incident) {
    if (!incident.isOpen() && incident.getClosedAt() == 0) {
      undated.add(incident);
    }
  }

  void changed(Object fact) {
    retained(fact);
    if (fact instanceof Incident incident) {
      book.changed(incident);
      bursts.changed(incident);
      drafts.noted(incident);
      comeAndGone.noted(incident);
      dated(incident);
      expires(incident);
    } else if (fact instanceof Ticket ticket) {
      book.changed(ticket);
    } else if (fact instanceof Counter counter) {
      counters.noted(counter);
    }
  }

  void removed(Object fact) {
    if (fact instanceof Inhibited inhibited) {
      book.explains(inhibited.cause(), -1);
    }
    if (fact instanceof Suppression suppression) {
      ended(suppression);
    } else if (fact instanceof Forget one) {
      forgotten.remove(one);
    } else if (fact instanceof Timed one) {
      timed.withdraw(one).ifPresent(Runnable::run);
    } else if (fact instanceof Problem problem) {
      problems.withdrawn(problem);
    } else if (fact instanceof Waited waited) {
      book.waited(waited, false);
    } else if (fact instanceof Culprit culprit) {
      culprits.withdrawn(culprit);
    } else if (fact instanceof Affected affected) {
      causes.withdrawn(affected);
    } else if (fact instanceof ProposedAction proposed) {
      reasons.withdrawn(proposed);
    } else if (fact instanceof Veto veto) {
      reasons.withdrawn(veto);
    } else if (fact instanceof Proposal proposal) {
      withdrawn(proposal);
    } else if (fact instanceof Fact plain) {
      facts.removed(fact);
      states.removed(plain);
      forgotten(fact);
      if (fact instanceof Retained one) {
        retentions.forgotten(one);
      }
    }
  }

  private void forgotten(Object fact) {
    if (fact instanceof Deadline deadline) {
      withdrawn(deadline);
    } else if (fact instanceof Incident incident) {
      book.forgotten(incident);
      bursts.forgotten(incident);
      problems.forgotten(incident);
      drafts.forgotten(incident);
      comeAndGone.forgotten(incident);
      expiring.remove(incident);
      undated.remove(incident);
    } else if (fact instanceof Ticket ticket) {
      book.forgotten(ticket);
    } else if (fact instanceof Counter counter) {
      counters.forgotten(counter);
    } else if (fact instanceof Burst burst) {
      bursts.forgotten(burst);
    }
  }

  private void ended(Suppression suppression) {
    List<RuleSession.Standing> standing = suppressions.get(suppression.incident());
    if (standing != null) {
      standing.removeIf(one -> one.fact().equals(suppression));
      if (standing.isEmpty()) {
        suppressions.remove(suppression.incident());
      }
    }
    hides(suppression);
  }

  private void withdrawn(Proposal proposal) {
    withdrawn(proposal, lineOf(proposal));
    if (!circling.isEmpty()) {
      withdrawn(proposal, circling);
    }
  }

  /** Another may have its turn by now. */
  private static void withdrawn(Proposal proposal, NavigableMap<Turn, RuleSession.Standing> line) {
    Turn turn = Turn.of(proposal);
    RuleSession.Standing first = line.get(turn);
    if (first != null && first.fact().equals(proposal)) {
      line.remove(turn);
    }
  }

  private void withdrawn(Deadline deadline) {
    FactHandle handle = reached.remove(deadline);
    if (handle == null) {
      deadlines.withdraw(deadline);
    } else {
      withdraw.accept(handle);
    }
  }

  private NavigableMap<Turn, RuleSession.Standing> lineOf(Proposal proposal) {
    return proposal.proposalKind().isSettling() ? settling : immediate;
  }

  /** Forgets all: for a new session. */
  void clear() {
    immediate.clear();
    settling.clear();
    circling.clear();
    suppressions.clear();
    reasons.clear();
    reached.clear();
    deadlines.clear();
    timed.clear();
    forgotten.clear();
    counters.clear();
    bursts.clear();
    problems.clear();
    culprits.clear();
    causes.clear();
    drafts.clear();
    comeAndGone.clear();
    retentions.clear();
    expiring.clear();
    undated.clear();
    facts.clear();
    states.clear();
    book.clear();
  }
}
