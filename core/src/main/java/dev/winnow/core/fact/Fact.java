package dev.winnow.core.fact;

/**
 * A plain fact: what the engine keeps, and what a snapshot holds. Everything else derives itself
 * from plain facts and settings.
 */
public interface Fact {

  /**
   * What tells it from all other facts of its type that there are.
   *
   * @return a text that stays the same for as long as the fact is there
   */
  String id();
}
