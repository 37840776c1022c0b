package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Asks the API by helpers, and brings its answers to the loop. */
final class ListWatch {

  /** A request, with all its answers. */
  private interface Request {
    void ask() throws InterruptedException;
  }

  private final WatchScope place;
  private final Api api;
  private final EventLoop loop;
  private final ListWatchHandler answers;

  ListWatch(WatchScope place, Api api, EventLoop loop, ListWatchHandler answers) {
    this.place = place;
    this.api = api;
    this.loop = loop;
    this.answers = answers;
  }

  /** Asks for all objects, page by page. */
  Future<?> list(int round) {
    return ask(round, "list", () -> pages(round));
  }

  /** Asks for all changes after a version. */
  Future<?> watch(int round, String version) {
    return ask(round, "watch", () -> open(round, place.kind().type(), version));
  }

  private Future<?> ask(int round, String verb, Request request) {
    return loop.help(
        () -> {
          try {
            request.ask();
          } catch (InterruptedException e) {
            // Nobody waits for the answer any more.
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            loop.bring(() -> answers.failed(round, verb, e));
          }
        });
  }

  /** One page after the other: the next one is asked for when this one is understood. */
  private void pages(int round) throws InterruptedException {
    String next = null;
    String version;
    do {
      var page = api.list(place, next);
      List<? extends HasMetadata> objects = page.getItems();
      loop.bringAndWait(() -> answers.page(round, objects));
      version = Objects.requireNonNullElse(page.getMetadata().getResourceVersion(), "");
      next = page.getMetadata().getContinue();
    } while (next != null && !next.isEmpty());
    String last = version;
    loop.bring(() -> answers.listed(round, last));
  }

  private <T extends HasMetadata> void open(int round, Class<T> type, String version) {
    Watch watch = api.watch(type, place, version, new Ear<T>(round));
    loop.bring(() -> answers.opened(round, watch));
  }

  private final class Ear<T extends HasMetadata> implements Watcher<T> {
    private final int round;

    private Ear(int round) {
      this.round = round;
    }

    @Override
    public void eventReceived(Action action, T object) {
      loop.bring(() -> answers.changed(round, action, object));
    }

    @Override
    public void onClose(@Nullable WatcherException cause) {
      boolean gone = cause != null && cause.isHttpGone();
      loop.bring(() -> answers.closed(round, gone));
    }
  }
}
