package dev.winnow.core.fact;

/**
 * A fact should be kept. Rules derive it; the engine puts the fact in if none of its type has its
 * id, and otherwise lets the one that is known learn from it. Granted before all else. Immutable.
 *
 * @param fact the fact
 * @param <F> its type
 */
public record Keep<F extends Kept<F>>(F fact) implements Proposal {

  /**
   * Lets the fact that is known learn from this one.
   *
   * @param known a fact of the same type, with the same id
   */
  @SuppressWarnings("unchecked")
  public void into(Fact known) {
    ((F) known).merge(fact);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.KEEP;
  }

  @Override
  public String order() {
    return fact.id();
  }
}
