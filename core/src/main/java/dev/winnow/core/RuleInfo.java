package dev.winnow.core;

import dev.winnow.core.decision.Disposition;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is known of a rule besides what it does. Immutable.
 *
 * @param id its stable id, from {@code @Id}; the rule's name where it has none
 * @param name its name: a sentence
 * @param file the file it is written in
 * @param line the line where it begins, from 1
 * @param owner whose it is, from {@code @Owner}; possibly empty
 * @param runbook where to read more, from {@code @Runbook}; possibly empty
 * @param answer how a signal that it matches is answered, from {@code @Answer}
 * @param bookkeeping whether it only keeps the books, from {@code @Bookkeeping}, and is left out
 *     when decisions are explained
 * @param trusted whether its file {@linkplain RuleFile#trusted may stand guard}
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuleInfo(
    String id,
    String name,
    String file,
    int line,
    String owner,
    String runbook,
    Optional<Disposition> answer,
    boolean bookkeeping,
    boolean trusted) {

  /**
   * Makes sure that names and ids tell rules apart.
   *
   * @param rules the rules
   * @throws PolicyException if two have one name or one id; it names them and where they are
   */
  public static void requireDistinct(List<RuleInfo> rules) {
    Distinct.check(rules);
  }

  /**
   * The same under another name.
   *
   * @param other the name
   * @return a new value
   */
  public RuleInfo called(String other) {
    return new RuleInfo(id, other, file, line, owner, runbook, answer, bookkeeping, trusted);
  }

  /**
   * The same rule, as one of anybody's.
   *
   * @return a new value
   */
  public RuleInfo untrusted() {
    return new RuleInfo(id, name, file, line, owner, runbook, answer, bookkeeping, false);
  }

  /**
   * A rule that does more than keep the books.
   *
   * @param id its stable id
   * @param name its name
   * @param file the file it is written in
   * @param line the line where it begins, from 1
   * @param owner whose it is
   * @param runbook where to read more
   * @param answer how a signal that it matches is answered
   */
  public RuleInfo(
      String id,
      String name,
      String file,
      int line,
      String owner,
      String runbook,
      Optional<Disposition> answer) {
    this(id, name, file, line, owner, runbook, answer, false, false);
  }
}
