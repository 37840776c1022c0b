package dev.winnow.host.probe;

import java.io.IOException;
import java.time.Duration;

/** Tries to reach something. Safe for use by several threads. */
public interface Prober {

  /**
   * Tries once.
   *
   * @param limit how long to wait for each answer of the other side; the name of a host is looked
   *     up as patiently as the system does that
   * @return what came of it
   * @throws IOException if it could not be tried, because something is wrong on this side
   */
  Answer probe(Duration limit) throws IOException;

  /**
   * The prober of a target.
   *
   * @param target what to reach
   * @return one that has asked nothing yet
   */
  static Prober of(Target target) {
    if (target instanceof Target.Tcp tcp) {
      return new TcpProber(tcp);
    }
    if (target instanceof Target.Http http) {
      return new HttpProber(http);
    }
    return new DnsProber((Target.Dns) target);
  }
}
