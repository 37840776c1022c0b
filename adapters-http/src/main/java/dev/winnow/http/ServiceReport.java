package dev.winnow.http;

import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.service.ShadowStanding;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown of a service beside its health and its tickets. Safe for use by several threads.
 */
public interface ServiceReport {

  /**
   * How it stands with each receiver.
   *
   * @return by their names
   * @throws dev.winnow.runtime.journal.JournalException if that cannot be read
   */
  Map<String, Deliveries.Standing> deliveries();

  /**
   * What is known of the journal, such as where it is and how large.
   *
   * @return by names for people, in the order in which it is shown; without secrets
   */
  Map<String, String> journal();

  /**
   * How many decisions were made since the start.
   *
   * @return by their kinds, such as {@code ticket-opened}
   */
  Map<String, Long> decisions();

  /**
   * How it stands with a second policy that decides beside.
   *
   * @return empty if there is none
   */
  Optional<ShadowStanding> shadow();
}
