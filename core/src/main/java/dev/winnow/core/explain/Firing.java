package dev.winnow.core.explain;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Because;
import dev.winnow.core.fact.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.drools.base.InitialFact;
import org.jspecify.annotations.Nullable;

/** One rule that fired, with the facts it matched. */
public final class Firing {

  private final RuleInfo rule;
  private final Object[] facts;
  private @Nullable Incident opened;
  private String left = "";
  private boolean proposes;
  private boolean granted;
  private boolean decided;
  private long later = Long.MIN_VALUE;

  /**
   * A firing, of which nothing has come yet.
   *
   * @param rule the rule
   * @param facts what it matched
   */
  public Firing(RuleInfo rule, List<Object> facts) {
    this.rule = rule;
    this.facts = facts.toArray();
  }

  /** {@return the rule that fired} */
  public RuleInfo rule() {
    return rule;
  }

  /** {@return the incident that it opened; empty if it opened none} */
  public Optional<Incident> opened() {
    return Optional.ofNullable(opened);
  }

  /**
   * Notes that it opened an incident.
   *
   * @param incident the incident
   */
  public void opens(Incident incident) {
    opened = incident;
  }

  /**
   * Notes that it puts off what follows.
   *
   * @param time until when, in epoch milliseconds
   */
  public void putsOff(long time) {
    later = later == Long.MIN_VALUE ? time : Math.min(later, time);
  }

  /** {@return until when it puts off what follows, in epoch milliseconds; empty if it does not} */
  OptionalLong putOff() {
    return later == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(later);
  }

  /** Notes that it made a proposal. */
  public void proposes() {
    proposes = true;
  }

  /** Notes that its proposal was granted. */
  public void granted() {
    granted = true;
  }

  /** Notes that a decision that leaves the engine came of its proposal. */
  public void decided() {
    decided = true;
  }

  /**
   * Notes that an incident left a ticket because of it.
   *
   * @param ticket the ticket's id; empty if it was in none
   */
  public void empties(String ticket) {
    left = ticket;
  }

  /**
   * Whether an incident left a ticket because of it.
   *
   * @param ticket the ticket's id
   * @return true if one did
   */
  public boolean emptied(String ticket) {
    return left.equals(ticket);
  }

  /** {@return whether its proposal was granted} */
  public boolean wasGranted() {
    return granted;
  }

  /** {@return whether it made a proposal that was not granted} */
  public boolean isRefused() {
    return proposes && !granted;
  }

  /** Whether nothing came of what it proposed, because other rules fired before it was granted. */
  boolean withdrawn() {
    return proposes && !granted && !decided;
  }

  public Object[] facts() {
    return facts;
  }

  public boolean matched(Object fact) {
    for (Object one : facts) {
      if (one == fact) {
        return true;
      }
    }
    return false;
  }

  public <T> Optional<T> first(Class<T> type) {
    for (Object one : facts) {
      if (type.isInstance(one)) {
        return Optional.of(type.cast(one));
      }
    }
    return Optional.empty();
  }

  /** Whether {@link #because} says the same whenever it is asked. */
  public boolean lasts() {
    for (Object fact : facts) {
      if (!(fact instanceof InitialFact) && !FactText.lasts(fact)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Most facts are named by what never changes about them, so it does not matter when this is
   * asked. A rule that begins with {@code not} matched a fact that only stands for the beginning;
   * what was counted is no fact, and may be another number by now.
   */
  public Because because() {
    List<String> texts = new ArrayList<>(facts.length);
    for (Object fact : facts) {
      if (!(fact instanceof InitialFact || fact instanceof Number)) {
        texts.add(FactText.of(fact));
      }
    }
    return new Because(rule.id(), rule.name(), rule.file(), rule.line(), texts);
  }
}
