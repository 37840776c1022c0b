package dev.winnow.documents;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What settings say of documents. Immutable.
 *
 * @param before how long before a ticket began what happened belongs to its story
 * @param after how long after it was over
 * @param businessImpact annotations that say what it did to the business
 * @param customerImpact annotations that say what it did to customers
 * @param actionWords words with which a chat line begins that names something to be done later
 * @param kinds kinds of code changes, with the types and scopes of lines that are of each
 */
public record PaperOptions(
    Duration before,
    Duration after,
    List<String> businessImpact,
    List<String> customerImpact,
    List<String> actionWords,
    Map<ChangeKind, List<String>> kinds) {

  /**
   * The same with other times around a ticket.
   *
   * @param earlier how long before it began
   * @param later how long after it was over
   * @return a copy
   */
  public PaperOptions within(Duration earlier, Duration later) {
    return new PaperOptions(earlier, later, businessImpact, customerImpact, actionWords, kinds);
  }
}
