package dev.winnow.k8s.watch;

import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Watches a cluster: pods, events, deployments, replica sets, stateful sets, nodes, and the Secrets
 * of Helm. What it sees becomes signals.
 *
 * <p>Each kind is listed once and then watched. A watch that ends is opened again where it was; one
 * that is too old, fails or falls silent is listed again, and what was deleted meanwhile is
 * noticed. Nothing is lost and nothing doubled by that. While something cannot be seen, that is a
 * signal itself, once when it begins and once when it is over.
 *
 * <p>Safe for use by several threads. All calls of the listener come from one thread.
 */
public final class ClusterWatch implements AutoCloseable {

  /** A watch that is dead is noticed this much later than it could be, in parts of the silence. */
  private static final int CHECKS = 4;

  private final EventLoop loop;
  private final ReorderBuffer outlet;
  private final Translation translation;
  private final WatchOptions options;
  private final List<Reflector> feeds = new ArrayList<>();
  private int looking;
  private int stage = -1;

  private ClusterWatch(
      KubernetesClient client,
      WatchOptions options,
      Translation translation,
      WatchListener listener,
      EventLoop loop,
      RandomGenerator chance) {
    this.options = options;
    this.translation = translation;
    this.loop = loop;
    outlet = new ReorderBuffer(signal -> give(listener, signal));
    WatchContext parts =
        new WatchContext(
            new Api(client, options),
            loop,
            new ObjectIntake(translation, outlet, loop, listener::notice),
            outlet,
            new SourceHealth(
                loop, outlet, options.settling(), () -> feeds.forEach(Reflector::wake)),
            new BackOff(options.backOff(), options.backOffMost(), chance),
            options,
            listener::notice);
    for (Kind kind : Kind.values()) {
      for (String namespace : namespaces(kind)) {
        feeds.add(new Reflector(new WatchScope(kind, namespace), parts, this::looked));
      }
    }
  }

  /**
   * Begins to watch. It returns at once, also where the API server is not there.
   *
   * @param client asks the cluster; is not closed by the watch
   * @param options what is watched, and how patiently
   * @param translation turns objects into signals; is the watch's own from now on
   * @param listener is told what is seen
   * @param clock what time it is
   * @param chance spreads further attempts, so that not all come at once
   * @return the watch, to be closed
   */
  public static ClusterWatch start(
      KubernetesClient client,
      WatchOptions options,
      Translation translation,
      WatchListener listener,
      InstantSource clock,
      RandomGenerator chance) {
    EventLoop loop = new EventLoop(clock, listener::notice);
    ClusterWatch watch = new ClusterWatch(client, options, translation, listener, loop, chance);
    loop.soon(watch::begin);
    return watch;
  }

  /**
   * Asks for what the translation remembers: when the listener has been told of all that is
   * remembered, and before it is told of more. Who keeps the text together with what came of the
   * signals until then neither loses nor doubles anything by beginning anew.
   *
   * @param memory is given the text by the thread that calls the listener; not after the watch is
   *     closed
   */
  public void remember(Consumer<String> memory) {
    rememberLater(frozen -> memory.accept(frozen.get()));
  }

  /**
   * As {@link #remember}, but the text is written when it is asked for, by whoever asks: the watch
   * need not wait until it is written.
   *
   * @param memory is given what gives the text, by the thread that calls the listener; not after
   *     the watch is closed
   */
  public void rememberLater(Consumer<Supplier<String>> memory) {
    loop.soon(() -> outlet.whenEmpty(() -> memory.accept(translation.frozen())));
  }

  /** Ends all watches. The listener is told what has been seen until now, then nothing more. */
  @Override
  public void close() {
    loop.close(
        () -> {
          feeds.forEach(Reflector::stop);
          outlet.flush();
        },
        options.timeout());
  }

  /** Looks now for watches that have fallen silent, as is done by itself again and again. */
  void check() {
    loop.soon(() -> feeds.forEach(Reflector::check));
  }

  private void begin() {
    loop.afterEach(() -> outlet.flow(loop.now()));
    feeds.forEach(feed -> outlet.listingBegins(feed.place()));
    loop.every(options.silence().dividedBy(CHECKS), () -> feeds.forEach(Reflector::check));
    nextStage();
  }

  /** What is asked for later is understood by what was asked for before. */
  private void nextStage() {
    stage++;
    List<Reflector> next =
        feeds.stream().filter(feed -> feed.place().kind().stage() == stage).toList();
    looking = next.size();
    next.forEach(Reflector::start);
  }

  private void looked() {
    looking--;
    if (looking == 0) {
      nextStage();
    }
  }

  private List<String> namespaces(Kind kind) {
    return kind.clusterWide() || options.namespaces().isEmpty()
        ? List.of("")
        : options.namespaces();
  }

  private static void give(WatchListener listener, Signal signal) {
    try {
      listener.signal(signal);
    } catch (RuntimeException e) {
      listener.notice("a signal was not taken: " + e);
    }
  }
}
