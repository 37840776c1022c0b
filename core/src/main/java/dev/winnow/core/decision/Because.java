package dev.winnow.core.decision;

import java.util.List;

/**
 * One reason: a rule, where it is written, and the facts it matched. Immutable.
 *
 * @param ruleId the rule's stable id
 * @param rule the rule's name: a sentence
 * @param file the file it is written in
 * @param line the line where it begins, from 1; 0 if unknown
 * @param facts the facts that it matched, readable
 */
public record Because(String ruleId, String rule, String file, int line, List<String> facts) {

  /** Keeps its own copy of the facts. */
  public Because {
    facts = List.copyOf(facts);
  }
}
