package dev.winnow.cli.serve;

import dev.winnow.notify.Receivers;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.runtime.delivery.Receiver;
import java.time.InstantSource;
import java.util.List;

/** The receivers of a service, whose secrets and templates can be read again. Immutable. */
final class ServedReceivers {

  private final ServeFile file;
  private final InstantSource clock;
  private final List<ReceiverOptions> options;
  private final List<RenewedReceiver> receivers;

  /**
   * Those that its file names.
   *
   * @throws IllegalArgumentException if one of them cannot be made
   */
  ServedReceivers(ServeFile file, List<ReceiverOptions> options, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    this.options = options;
    receivers = made().stream().map(RenewedReceiver::new).toList();
  }

  private List<Receiver> made() {
    return Receivers.of(options, file.folder(), clock);
  }

  List<Receiver> all() {
    return List.copyOf(receivers);
  }

  /**
   * Reads their files again.
   *
   * @return what makes them hold; until it is run, nothing changes
   * @throws IllegalArgumentException if one of them cannot be made
   */
  Runnable renewal() {
    List<Receiver> next = made();
    return () -> {
      for (int one = 0; one < next.size(); one++) {
        receivers.get(one).renew(next.get(one));
      }
    };
  }
}
