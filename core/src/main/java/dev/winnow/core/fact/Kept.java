package dev.winnow.core.fact;

/**
 * A plain fact that is put in once, and learns from each later one that says more of the same. See
 * {@link Keep}.
 *
 * @param <F> its own type
 */
public interface Kept<F extends Kept<F>> extends Fact {

  /**
   * Takes in what a later one says. To be told the same twice must change nothing the second time:
   * a snapshot that is read again may tell it again.
   *
   * @param later one with the same {@link #id}
   */
  void merge(F later);
}
