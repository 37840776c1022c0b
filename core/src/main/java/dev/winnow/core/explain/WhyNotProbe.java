package dev.winnow.core.explain;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.Triage;
import dev.winnow.core.WhyNot;
import dev.winnow.core.condition.ConditionPart;
import dev.winnow.core.condition.Facts;
import dev.winnow.core.condition.Match;
import dev.winnow.core.condition.MatchObserver;
import dev.winnow.core.condition.RuleView;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Watches one rule while a copy of an engine takes in a signal. For one signal. */
public final class WhyNotProbe implements FiringObserver {

  /** How many facts may be looked at, at one moment. */
  private static final int LIMIT = 100_000;

  private static final String PASSED =
      "; for a moment all of its conditions held, until another rule fired first";

  private static final String WITHDRAWN =
      "; for a moment all of its conditions held, and what it proposed was withdrawn";

  private static final String CUT_OFF = " (not all combinations of facts were looked at)";

  private final RuleInfo rule;
  private final Optional<RuleView> view;
  private final Signal signal;
  private final LongSupplier now;
  private final Set<Object> before = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Firing> firings = new ArrayList<>();
  private Optional<Instant> waiting = Optional.empty();
  private boolean begun = false;
  private boolean cutOff = false;
  private @Nullable Told best;
  private @Nullable Told passing;
  private @Nullable Told last;

  /** A near miss with what is said of it: facts change, so it is said at once. */
  private record Told(NearMiss miss, String text, List<WhyNot.Condition> conditions) {}

  public WhyNotProbe(RuleInfo rule, Optional<RuleView> view, Signal signal, LongSupplier now) {
    this.rule = rule;
    this.view = view;
    this.signal = signal;
    this.now = now;
  }

  @Override
  public void firing(Firing firing) {
    if (firing.rule().equals(rule)) {
      firings.add(firing);
    }
  }

  @Override
  public void waiting(Firing firing) {
    if (firing.rule().equals(rule)) {
      firing.putOff().ifPresent(time -> waiting = Optional.of(Instant.ofEpochMilli(time)));
    }
  }

  @Override
  public void moment(List<Object> facts) {
    if (!begun) {
      begun = true;
      before.addAll(facts);
    }
    view.ifPresent(conditions -> look(conditions, facts));
  }

  private void look(RuleView conditions, List<Object> facts) {
    Optional<Object> here = facts.stream().filter(signal::equals).findFirst();
    Relevance relevance = new Relevance((Signal) here.orElse(signal), facts);
    Moment moment = new Moment(relevance, relevance.sorted(facts), here);
    cutOff |= !conditions.look(new Facts(moment.facts), LIMIT, moment);
    NearMiss found = moment.nearest;
    last = null;
    if (found != null && found.failed().isEmpty()) {
      passing = told(found, conditions.parts());
      last = passing;
      best = null;
    } else if (found != null && (best == null || found.compareTo(best.miss) <= 0)) {
      best = told(found, conditions.parts());
    }
  }

  private Told told(NearMiss miss, List<ConditionPart> parts) {
    String text = new MissText(miss, parts, now.getAsLong()).text();
    return new Told(miss, text, miss.conditions(parts));
  }

  /** The nearest match of one moment; what came first stays among equals. */
  private final class Moment implements MatchObserver {
    private final Relevance relevance;
    private final List<Object> facts;
    private final Optional<Object> here;
    private @Nullable NearMiss nearest;

    Moment(Relevance relevance, List<Object> facts, Optional<Object> here) {
      this.relevance = relevance;
      this.facts = facts;
      this.here = here;
    }

    @Override
    public void tried(ConditionPart part, boolean held, Match match) {
      boolean awaited =
          part.kind() == ConditionPart.Kind.FACT
              && here.isEmpty()
              && part.type().isInstance(signal);
      if (!held && part.direct() && !awaited) {
        boolean absent = part.kind() == ConditionPart.Kind.FACT;
        int distance = distance(match.facts()) + (absent ? Relevance.NEAR : Relevance.OWN);
        note(distance, part.number(), Optional.of(part), match);
      }
    }

    @Override
    public void complete(Match match) {
      boolean own =
          match.facts().stream()
              .anyMatch(fact -> !Relevance.isSetting(fact) && relevance.names(fact));
      int distance = own ? Relevance.OWN : distance(match.facts());
      note(distance, Integer.MAX_VALUE, Optional.empty(), match);
    }

    private void note(int distance, int depth, Optional<ConditionPart> failed, Match match) {
      if (nearest == null || nearest.isFurtherThan(distance, depth)) {
        nearest = NearMiss.of(distance, depth, failed, match, facts, relevance);
      }
    }

    /** A fact that the signal itself brought is no partner for it. */
    private int distance(List<Object> match) {
      int sum = 0;
      boolean signalled = false;
      boolean fresh = false;
      for (Object fact : match) {
        sum += relevance.distance(fact);
        signalled |= here.isPresent() && here.get() == fact;
        fresh |= fact instanceof Fact && !before.contains(fact);
      }
      return signalled && fresh ? sum + Relevance.FAR + 1 : sum;
    }
  }

  public WhyNot answer(Triage triage) {
    List<Because> because =
        firings.stream().filter(firing -> !firing.withdrawn()).map(Firing::because).toList();
    if (!because.isEmpty()) {
      return new WhyNot(
          rule, WhyNot.Outcome.FIRES, "", "", List.of(), because, Optional.of(triage));
    }
    if (triage.disposition() == Disposition.REJECTED && triage.ruleId().startsWith("engine-")) {
      return bare(WhyNot.Outcome.REJECTED, triage.reason(), triage);
    }
    if (last != null) {
      String stands =
          waiting
              .map(
                  time -> "its conditions hold; it waits until " + time + " for them to hold still")
              .orElse("it fired for these facts before, and fires once for the same");
      return answer(last, WhyNot.Outcome.STANDS, stands, triage);
    }
    if (best != null) {
      return answer(best, WhyNot.Outcome.MISSES, best.text() + meanwhile(best), triage);
    }
    String text =
        passing == null
            ? "its conditions cannot be looked into"
            : "nothing of it is left" + (firings.isEmpty() ? PASSED : WITHDRAWN);
    return bare(WhyNot.Outcome.MISSES, text, triage);
  }

  /** What happened before it came to that. */
  private String meanwhile(Told miss) {
    if (!firings.isEmpty()) {
      return WITHDRAWN;
    }
    return isPassing(miss) ? PASSED : "";
  }

  private boolean isPassing(Told miss) {
    return passing != null && passing.miss().distance() <= miss.miss().distance();
  }

  private WhyNot bare(WhyNot.Outcome outcome, String text, Triage triage) {
    return new WhyNot(rule, outcome, text, "", List.of(), List.of(), Optional.of(triage));
  }

  private WhyNot answer(Told told, WhyNot.Outcome outcome, String text, Triage triage) {
    return new WhyNot(
        rule,
        outcome,
        cutOff ? text + CUT_OFF : text,
        told.miss().failed().map(ConditionPart::text).orElse(""),
        told.conditions(),
        List.of(),
        Optional.of(triage));
  }
}
