package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.ticket.Weight;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** An affected thing, as a cause of others and as a symptom: for {@link LikelyCauses}. */
final class AffectedThing {

  static final Comparator<AffectedThing> BY_NAME =
      Comparator.comparing((AffectedThing thing) -> thing.is.spot())
          .thenComparing(thing -> thing.is.incident());

  /** The one that weighs more, then the earlier. */
  static final Comparator<AffectedThing> LIKELIEST_FIRST =
      ((Comparator<AffectedThing>) AffectedThing::compareWeight)
          .reversed()
          .thenComparingLong(thing -> thing.is.since())
          .thenComparing(BY_NAME);

  final Affected is;

  /** How many affected things are evidence for it. */
  long shownBy = 0;

  /** Whether fewer are than when causes were chosen last. */
  boolean lowered;

  /** Those of which it is the likeliest cause. */
  final Set<AffectedThing> explains = new HashSet<>();

  /** Those of them that weigh more than it. */
  final Set<AffectedThing> lighterThan = new HashSet<>();

  /** Its own likeliest cause, with the fact that says so. */
  @Nullable AffectedThing cause;

  @Nullable LikeliestCause said;
  @Nullable FactHandle handle;

  AffectedThing(Affected is) {
    this.is = is;
  }

  /** Compares the number of affected things by that of the priority, without a division. */
  private static int compareWeight(AffectedThing one, AffectedThing other) {
    return Long.compare(one.weight() * other.is.priority(), other.weight() * one.is.priority());
  }

  /** How many it would explain, itself among them. */
  private long weight() {
    return Weight.roughly(shownBy + 1);
  }

  boolean likelierThan(AffectedThing other) {
    return LIKELIEST_FIRST.compare(this, other) < 0;
  }

  /** What is said of this if another is its likeliest cause. */
  LikeliestCause because(AffectedThing likeliest) {
    return new LikeliestCause(
        is.spot(),
        likeliest.is.spot(),
        likeliest.is.incident(),
        compareWeight(likeliest, this) >= 0);
  }

  /** Whether it could be why another is affected, which may depend on it or not. */
  boolean couldExplain(AffectedThing symptom) {
    return symptom.is.below().contains(is.thing()) && is.couldExplain(symptom.is);
  }
}
