package dev.winnow.core.condition;

/** A part of a rule's conditions that can be searched. */
interface Node {

  /** Tries all that fulfils it; goes on with {@code next} for each. */
  void look(Search search, Runnable next);

  /** How it reads. */
  String text();
}
