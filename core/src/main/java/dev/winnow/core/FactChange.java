package dev.winnow.core;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.StateCodec;
import dev.winnow.core.json.TypeNames;
import org.apiguardian.api.API;

/**
 * What became of a fact that an engine keeps. The changes from the first on, applied one after the
 * other by type and id, give the facts that a {@linkplain TriageEngine#snapshot snapshot} holds.
 *
 * <p>The fact is the engine's own and goes on changing: read it before the consumer returns, and
 * change nothing.
 */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface FactChange {

  /**
   * The fact.
   *
   * @return as it is now; one that was removed as it was at the end
   */
  Fact fact();

  /**
   * Of which type it is.
   *
   * @return such as {@code incident}, as in snapshots
   */
  default String type() {
    return TypeNames.FACTS.of(fact()).orElseThrow();
  }

  /**
   * What tells it from other facts of its type.
   *
   * @return its id, which stays
   */
  default String id() {
    return fact().id();
  }

  /**
   * The fact as a snapshot writes it.
   *
   * @return one line of JSON, with its type under {@code fact}
   */
  default String toJson() {
    return StateCodec.write(fact()).toString();
  }

  /**
   * A fact that was not there before.
   *
   * @param fact the fact
   */
  record Put(Fact fact) implements FactChange {}

  /**
   * A fact of which something may be otherwise than before.
   *
   * @param fact the fact
   */
  record Changed(Fact fact) implements FactChange {}

  /**
   * A fact that is not there any more.
   *
   * @param fact the fact
   */
  record Removed(Fact fact) implements FactChange {}
}
