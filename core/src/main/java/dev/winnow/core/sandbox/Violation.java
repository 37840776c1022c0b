package dev.winnow.core.sandbox;

import java.util.List;

/**
 * Something in a policy's bytecode that a policy may not do. Immutable.
 *
 * @param type the class where it was found
 * @param method the method where it was found; empty if the class itself is wrong
 * @param kind what kind of thing it is
 * @param reached what was reached, such as {@code java.lang.Runtime.getRuntime}
 * @param rules the names of the rules that use this code, sorted; empty if that is not known
 */
public record Violation(String type, String method, Kind kind, String reached, List<String> rules) {

  /** What kind of thing a policy may not do. */
  public enum Kind {
    /** Uses a class, method or field that is not allowed. */
    REACH,
    /** Uses what only the rules that come with Winnow may use, to guard actions. */
    GUARDS,
    /** Jumps back: a loop. */
    LOOP,
    /** Calls itself, perhaps by way of others. */
    RECURSION,
    /** Catches errors. */
    CATCH,
    /** Locks an object. */
    LOCK,
    /** Brings a class, function or type of its own. */
    OWN_CLASS,
    /** Matches texts with what is no expression of RE2, or no constant. */
    PATTERN,
    /** Is not what a rule compiler makes. */
    CODE
  }

  /** Keeps its own copy. */
  public Violation {
    rules = List.copyOf(rules);
  }
}
