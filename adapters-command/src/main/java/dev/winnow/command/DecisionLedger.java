package dev.winnow.command;

import dev.winnow.core.signal.ActionOutcome.Result;
import java.util.Optional;

/**
 * Which decisions were carried out, and how that went: a program has no memory of its own, so that
 * only this keeps one from being run twice. Safe for use by several threads.
 */
public interface DecisionLedger {

  /**
   * What is known of a decision.
   *
   * @param ended whether it is known how it went
   * @param result how it went, if that is known
   * @param detail what happened, for people; possibly empty
   */
  record Entry(boolean ended, Result result, String detail) {}

  /**
   * Notes that a decision is about to be carried out, before it is.
   *
   * @param decision the decision's id
   * @return what was noted of it before; empty if it may be carried out
   * @throws java.io.UncheckedIOException if it cannot be noted: then it must not be carried out
   */
  Optional<Entry> begin(String decision);

  /**
   * Notes how it went.
   *
   * @param decision the decision's id
   * @param result how it went
   * @param detail what happened, for people, without secrets
   * @throws java.io.UncheckedIOException if it cannot be noted
   */
  void end(String decision, Result result, String detail);
}
