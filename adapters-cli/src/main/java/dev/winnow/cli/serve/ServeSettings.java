package dev.winnow.cli.serve;

import dev.winnow.http.HttpOptions;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.runtime.service.ServiceOptions;
import java.util.List;

/**
 * What the file of a service says, over the defaults. Public because it is made by reflection.
 * Immutable.
 *
 * @param policy what it decides by
 * @param http how it is reached
 * @param journal where it keeps what it is told and what it decides
 * @param service how it works
 * @param delivery how what it decides is delivered
 * @param receivers to whom
 */
public record ServeSettings(
    PolicyChoice policy,
    HttpOptions http,
    JournalOptions journal,
    ServiceOptions service,
    DeliveryOptions delivery,
    List<ReceiverOptions> receivers) {

  /** Keeps its own copy of the list. */
  public ServeSettings {
    receivers = List.copyOf(receivers);
  }
}
