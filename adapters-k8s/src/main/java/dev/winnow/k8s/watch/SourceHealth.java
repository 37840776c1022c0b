package dev.winnow.k8s.watch;

import dev.winnow.core.signal.SourceDown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What cannot be seen, and since when. That the API server is not there is said once, not once for
 * each watch. For the loop's thread.
 */
final class SourceHealth {

  private static final String SOURCE = "kubernetes";
  private static final String SERVER = "the API server";

  private final EventLoop loop;
  private final ReorderBuffer outlet;
  private final Duration settling;
  private final Runnable serverIsBack;
  private final Map<WatchScope, SourceDown> places = new HashMap<>();
  private final Set<WatchScope> withoutServer = new HashSet<>();
  private Optional<SourceDown> server = Optional.empty();
  private Instant heard = Instant.MIN;

  /** {@code serverIsBack} is done when one watch has found the server that others have lost. */
  SourceHealth(EventLoop loop, ReorderBuffer outlet, Duration settling, Runnable serverIsBack) {
    this.loop = loop;
    this.outlet = outlet;
    this.settling = settling;
    this.serverIsBack = serverIsBack;
  }

  /** A watch has heard something. */
  void heard(Instant at) {
    heard = at.isAfter(heard) ? at : heard;
  }

  /** A watch sees no more. */
  void lost(WatchScope place, Trouble trouble, Instant lastHeard) {
    if (trouble.what() == Trouble.What.SERVER) {
      over(place);
      withoutServer.add(place);
      if (server.isEmpty()) {
        Instant since = heard.isAfter(lastHeard) ? heard : lastHeard;
        server = Optional.of(begins(SERVER, trouble.text(), since));
      }
      return;
    }
    foundServer(place);
    places.computeIfAbsent(place, key -> begins(place.toString(), trouble.text(), lastHeard));
  }

  /** A watch sees again, or still. */
  void found(WatchScope place) {
    over(place);
    foundServer(place);
  }

  /** A watch said nothing for too long, and sees again. */
  void wasSilent(WatchScope place, Instant since) {
    if (!places.containsKey(place) && !withoutServer.contains(place)) {
      places.put(place, begins(place.toString(), "the watch said nothing any more", since));
    }
  }

  private void over(WatchScope place) {
    SourceDown down = places.remove(place);
    if (down != null) {
      outlet.give(List.of(ends(down)));
    }
  }

  private void foundServer(WatchScope place) {
    if (!withoutServer.remove(place)) {
      return;
    }
    outlet.gatherUntil(loop.now().plus(settling));
    // Whatever is done after that lets the signals go.
    loop.later(settling, () -> {});
    if (!withoutServer.isEmpty()) {
      serverIsBack.run();
      return;
    }
    server.ifPresent(down -> outlet.give(List.of(ends(down))));
    server = Optional.empty();
  }

  private SourceDown begins(String of, String reason, Instant since) {
    SourceDown down = new SourceDown(of, since, false, reason, loop.now(), SOURCE);
    outlet.give(List.of(down));
    return down;
  }

  private SourceDown ends(SourceDown began) {
    return new SourceDown(began.of(), began.since(), true, began.reason(), loop.now(), SOURCE);
  }
}
