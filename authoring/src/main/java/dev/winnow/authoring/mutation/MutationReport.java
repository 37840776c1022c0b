package dev.winnow.authoring.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * Which changes of rules were noticed by cases. Immutable.
 *
 * @param noticed the mutants that a case noticed
 * @param survivors the mutants that no case noticed
 * @param stillborn the mutants that do not compile, which count for nothing
 */
public record MutationReport(List<Mutant> noticed, List<Mutant> survivors, List<Mutant> stillborn) {

  /** Keeps its own copies. */
  public MutationReport {
    noticed = List.copyOf(noticed);
    survivors = List.copyOf(survivors);
    stillborn = List.copyOf(stillborn);
  }

  /**
   * How many of the mutants that compile were noticed.
   *
   * @return per cent, rounded down; 100 if there are none
   */
  public int score() {
    int all = noticed.size() + survivors.size();
    return all == 0 ? 100 : noticed.size() * 100 / all;
  }

  /**
   * The report for people.
   *
   * @return lines: the score, and each survivor with what would notice it
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Mutant mutant : survivors) {
      lines.add("survived: " + mutant);
      lines.add("  no case noticed; " + mutant.hint());
    }
    int all = noticed.size() + survivors.size();
    String discarded = stillborn.isEmpty() ? "" : "; " + stillborn.size() + " more did not compile";
    lines.add(
        noticed.size()
            + " of "
            + all
            + " changes of rules were noticed ("
            + score()
            + " %)"
            + discarded
            + ".");
    return lines;
  }
}
