package dev.winnow.core.state;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A type of facts of which the engine keeps the latest state, and the signals that tell it. The
 * engine folds each such signal into the fact that it tells of before rules see the signal: it puts
 * the fact in with the first, changes it with each newer one, and takes it out once the thing is no
 * more. Rules read such facts, and may change what of them is no signal's to tell.
 *
 * <pre>{@code
 * StateType.of(Lift.class)
 *     .from(LiftStatus.class, LiftStatus::building, Lift::of, Lift::after)
 *     .with(LiftEvent.class, LiftEvent::building, Lift::after);
 * }</pre>
 *
 * <p>The engine compares the properties of a fact before and after, so that only rules which read
 * what changed are asked again: a property is what a public method says that begins with {@code
 * get} or {@code is}, and its value is replaced, never changed within. Immutable.
 *
 * @param <S> the type
 */
public final class StateType<S extends Fact> {

  private static final Function<Object, Optional<Object>> NOTHING = any -> Optional.empty();

  private final Class<S> type;
  private final List<Feed<S, ?>> feeds;

  private StateType(Class<S> type, List<Feed<S, ?>> feeds) {
    this.type = type;
    this.feeds = List.copyOf(feeds);
  }

  /**
   * A type that no signal tells of yet.
   *
   * @param type the class of its facts
   * @param <S> the type
   * @return without signals
   */
  public static <S extends Fact> StateType<S> of(Class<S> type) {
    return new StateType<>(type, List.of());
  }

  /**
   * The same, told by one more type of signals, each of which may be the first that is known.
   *
   * @param signal the type of the signals
   * @param id of which fact a signal tells, by its {@link Fact#id}; empty if of none
   * @param first the fact as a first signal tells it; empty if there is nothing to keep
   * @param after changes the fact as a further signal tells it
   * @param <T> the type of the signals
   * @return a copy
   */
  public <T extends Signal> StateType<S> from(
      Class<T> signal,
      Function<T, String> id,
      Function<T, Optional<S>> first,
      BiFunction<S, T, StateChange> after) {
    return and(new Feed<>(type, signal, id, first, after, Optional.empty()));
  }

  @SuppressWarnings("unchecked")
  private static <T, S> Function<T, Optional<S>> nothing() {
    return (Function<T, Optional<S>>) (Function<?, ?>) NOTHING;
  }

  private StateType<S> and(Feed<S, ?> feed) {
    List<Feed<S, ?>> more = new ArrayList<>(feeds);
    more.add(feed);
    return new StateType<>(type, more);
  }

  /**
   * The same, told by one more type of signals, which only say more of what is known already.
   *
   * @param signal the type of the signals
   * @param id of which fact a signal tells, by its {@link Fact#id}; empty if of none
   * @param after changes the fact as a signal tells it
   * @param <T> the type of the signals
   * @return a copy
   */
  public <T extends Signal> StateType<S> with(
      Class<T> signal, Function<T, String> id, BiFunction<S, T, StateChange> after) {
    return from(signal, id, nothing(), after);
  }

  /**
   * The same, told by one more type of signals, each of which may say more of several that are
   * known: of all of a group.
   *
   * @param signal the type of the signals
   * @param told of which group a signal tells; empty if of none
   * @param group in which group a fact is, which never changes
   * @param after changes a fact as a signal tells it; one of which it says nothing stays as it is
   * @param <T> the type of the signals
   * @return a copy
   */
  public <T extends Signal> StateType<S> withEach(
      Class<T> signal,
      Function<T, String> told,
      Function<S, String> group,
      BiFunction<S, T, StateChange> after) {
    return and(new Feed<>(type, signal, told, nothing(), after, Optional.of(group)));
  }

  /** {@return the class of its facts} */
  public Class<S> type() {
    return type;
  }

  /** {@return how signals tell of it, one for each type of signals} */
  public List<Feed<S, ?>> feeds() {
    return feeds;
  }

  /**
   * How one type of signals tells of one type of facts. Immutable.
   *
   * @param state the type of facts
   * @param signal the type of signals
   * @param id of which fact, or of which group of facts, a signal tells; empty if of none
   * @param first the fact as a first signal tells it
   * @param after changes the fact as a further signal tells it
   * @param group in which group a fact is, if a signal tells of all of a group
   * @param <S> the type of facts
   * @param <T> the type of signals
   */
  public record Feed<S extends Fact, T extends Signal>(
      Class<S> state,
      Class<T> signal,
      Function<T, String> id,
      Function<T, Optional<S>> first,
      BiFunction<S, T, StateChange> after,
      Optional<Function<S, String>> group) {

    /**
     * In which group a fact is, for signals that tell of all of a group.
     *
     * @param known a fact of this type
     * @return the group; empty if signals tell of one fact each
     */
    public Optional<String> groupOf(Fact known) {
      return group.map(one -> one.apply(state.cast(known)));
    }

    /**
     * Whether a signal may be the first that is known of a fact.
     *
     * @return false if such signals only say more of what is known already
     */
    public boolean begins() {
      return !NOTHING.equals(first);
    }

    /**
     * Of which fact a signal tells.
     *
     * @param told a signal of this type
     * @return the fact's id, or its group; empty if of none
     */
    public String idOf(Signal told) {
      return id.apply(signal.cast(told));
    }

    /**
     * The fact as a first signal tells it.
     *
     * @param told a signal of this type
     * @return a new fact; empty if there is nothing to keep
     */
    public Optional<S> firstOf(Signal told) {
      return first.apply(signal.cast(told));
    }

    /**
     * Changes the fact as a further signal tells it.
     *
     * @param known a fact of this type
     * @param told a signal of this type
     * @return what that means for the fact
     */
    public StateChange change(Fact known, Signal told) {
      return after.apply(state.cast(known), signal.cast(told));
    }
  }
}
