package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists and watches one kind of object in one place, for ever: what ends, fails or falls silent is
 * begun anew. For the loop's thread; requests are made by helpers, whose answers come back to it.
 */
final class Reflector implements ListWatchHandler {

  private enum State {
    NEW,
    LISTING,
    OPENING,
    WATCHING,
    WAITING,
    STOPPED
  }

  private final WatchScope place;
  private final WatchContext parts;
  private final ListWatch asking;
  private final WatchSession round;
  private final Runnable firstLook;

  private State state = State.NEW;
  private boolean looked;
  private boolean without;
  private boolean fruitful;
  private int failures;
  private Instant heard = Instant.MIN;
  private Optional<Instant> silentSince = Optional.empty();
  private Optional<String> version = Optional.empty();
  private Set<String> listed = new HashSet<>();

  /** {@code firstLook} is done once it has looked for the first time, or cannot. */
  Reflector(WatchScope place, WatchContext parts, Runnable firstLook) {
    this.place = place;
    this.parts = parts;
    this.firstLook = firstLook;
    round = new WatchSession(parts.loop());
    asking = new ListWatch(place, parts.api(), parts.loop(), this);
  }

  WatchScope place() {
    return place;
  }

  void start() {
    heard = parts.loop().now();
    list();
  }

  /** Tries again now if it waits to do so. */
  void wake() {
    if (state == State.WAITING) {
      askAgain();
    }
  }

  /** Ends it. */
  void stop() {
    round.end();
    parts.outlet().listingEnds(place);
    state = State.STOPPED;
  }

  /** Gives up what has not answered for too long. */
  void check() {
    Instant now = parts.loop().now();
    Duration timeout = parts.options().timeout();
    boolean asks = state == State.LISTING || state == State.OPENING;
    if (asks && now.isAfter(round.asked().plus(timeout.multipliedBy(2)))) {
      failed(round.number(), verb(), new IllegalStateException("no answer within " + timeout));
    } else if (state == State.WATCHING
        && now.isAfter(heard.plus(parts.options().silence()).plus(timeout))) {
      silentSince = Optional.of(heard);
      list();
    }
  }

  @Override
  public void page(int of, List<? extends HasMetadata> objects) {
    if (round.is(of)) {
      hear();
      round.goesOn();
      objects.forEach(object -> listed.add(object.getMetadata().getUid()));
      objects.forEach(parts.intake()::seen);
    }
  }

  @Override
  public void listed(int of, String at) {
    if (!round.is(of)) {
      return;
    }
    hear();
    parts.intake().onlyThese(place, listed);
    version = Optional.of(at);
    open(at);
    look();
  }

  @Override
  public void opened(int of, Watch opened) {
    if (!round.is(of)) {
      round.close(opened);
      return;
    }
    round.opened(opened);
    state = State.WATCHING;
    hear();
    if (without) {
      without = false;
      parts.notices().accept(place + ": they may be seen now");
    }
    silentSince.ifPresent(since -> parts.sight().wasSilent(place, since));
    silentSince = Optional.empty();
    parts.sight().found(place);
    parts.outlet().listingEnds(place);
  }

  @Override
  public void changed(int of, Action action, HasMetadata object) {
    if (!round.is(of)) {
      return;
    }
    hear();
    fruitful = true;
    failures = 0;
    if (action == Action.ADDED || action == Action.MODIFIED) {
      parts.intake().seen(object);
    } else if (action == Action.DELETED) {
      parts.intake().deleted(object);
    }
    version = Optional.ofNullable(object.getMetadata().getResourceVersion()).or(() -> version);
  }

  @Override
  public void closed(int of, boolean gone) {
    if (!round.is(of)) {
      return;
    }
    boolean lasted = !parts.loop().now().isBefore(round.asked().plus(parts.options().backOff()));
    boolean useful = fruitful || lasted;
    if (gone || !useful) {
      // Without a word so soon, it may be that the version is too old and nobody says so.
      version = Optional.empty();
    }
    if (useful) {
      failures = 0;
      askAgain();
    } else {
      retry(parts.backOff().after(failures++));
    }
  }

  @Override
  public void failed(int of, String verb, RuntimeException failure) {
    if (!round.is(of)) {
      return;
    }
    Trouble trouble = Trouble.of(failure, place, verb);
    // A list is what tells best whether all is well again.
    version = Optional.empty();
    if (trouble.withoutRight() && !place.kind().needed()) {
      goesWithout(trouble);
    } else {
      lost(trouble);
    }
    look();
  }

  private void lost(Trouble trouble) {
    if (trouble.what() != Trouble.What.GONE) {
      parts.sight().lost(place, trouble, silentSince.orElse(heard));
      silentSince = Optional.empty();
    }
    if (trouble.withoutRight()) {
      sayOnce(trouble.text() + "; until then nothing can be watched");
    }
    retry(parts.backOff().after(failures++));
  }

  /** What may not be seen is not waited for: the rest is concluded without it. */
  private void goesWithout(Trouble trouble) {
    parts.sight().found(place);
    silentSince = Optional.empty();
    sayOnce(trouble.text() + "; until then Winnow goes on without");
    retry(parts.backOff().longest());
  }

  private void sayOnce(String text) {
    if (!without) {
      without = true;
      parts.notices().accept(text);
    }
  }

  private void retry(Duration wait) {
    round.end();
    parts.outlet().listingEnds(place);
    state = State.WAITING;
    int mine = round.number();
    parts
        .loop()
        .later(
            wait,
            () -> {
              if (round.is(mine)) {
                wake();
              }
            });
  }

  private void askAgain() {
    version.ifPresentOrElse(this::open, this::list);
  }

  private void list() {
    round.end();
    state = State.LISTING;
    listed = new HashSet<>();
    parts.outlet().listingBegins(place);
    fruitful = false;
    round.asks(asking.list(round.number()));
  }

  private void open(String at) {
    round.end();
    state = State.OPENING;
    fruitful = false;
    round.asks(asking.watch(round.number(), at));
  }

  private void look() {
    if (!looked) {
      looked = true;
      firstLook.run();
    }
  }

  private void hear() {
    heard = parts.loop().now();
    parts.sight().heard(heard);
  }

  private String verb() {
    return state == State.LISTING ? "list" : "watch";
  }
}
