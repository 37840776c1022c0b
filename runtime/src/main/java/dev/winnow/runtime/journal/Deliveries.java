package dev.winnow.runtime.journal;

import dev.winnow.runtime.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is to be delivered, and how far that is. What was delivered stays delivered across crashes;
 * what was under way when the process ended is delivered again, with the same id. Safe for use by
 * several threads.
 */
public interface Deliveries {

  /**
   * How it stands with one receiver. Immutable.
   *
   * @param waiting how many deliveries are not over
   * @param delivered how many were delivered, as far as they are still kept
   * @param rejected how many were given up
   * @param oldest since when the oldest waits; {@code Instant.MAX} if none does
   * @param trouble why the latest attempt failed, without secrets; empty if it did not
   */
  record Standing(long waiting, long delivered, long rejected, Instant oldest, String trouble) {}

  /**
   * The first ones that are not over and due, in the order in which they were decided. One that was
   * tried at a time that has not come yet is due: the clock has been set back since.
   *
   * @param receiver the receiver's name
   * @param now the time
   * @param most how many at most
   * @return in order; none if the first one is not due yet
   * @throws JournalException if they cannot be read
   */
  List<Delivery> due(String receiver, Instant now, int most);

  /**
   * Makes sure, before something is delivered, that it is still this process that delivers: since
   * it looked what is due it may have hung, and another process taken over.
   *
   * @throws JournalException if another process has the journal, or that cannot be known
   */
  void requireHeld();

  /**
   * It was delivered.
   *
   * @param delivery the delivery's id
   * @param at when
   * @param reference what the receiver calls it; possibly empty
   * @throws JournalException if that cannot be kept; it would be delivered again after a crash
   */
  void delivered(String delivery, Instant at, String reference);

  /**
   * It was not delivered, and is to be tried again.
   *
   * @param delivery the delivery's id
   * @param at when it was tried
   * @param next not before then
   * @param why what happened, without secrets
   * @throws JournalException if that cannot be kept
   */
  void retry(String delivery, Instant at, Instant next, String why);

  /**
   * It is given up.
   *
   * @param delivery the delivery's id
   * @param at when
   * @param why what happened, without secrets
   * @throws JournalException if that cannot be kept
   */
  void rejected(String delivery, Instant at, String why);

  /**
   * How it stands with all receivers that were ever delivered to, as far as that is still kept.
   *
   * @return by their names, in their order
   * @throws JournalException if that cannot be read
   */
  Map<String, Standing> standing();
}
