package dev.winnow.cli;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import dev.winnow.k8s.act.ActionRunner;
import dev.winnow.k8s.watch.ClusterWatch;
import dev.winnow.k8s.watch.WatchListener;
import dev.winnow.k8s.watch.WatchOptions;
import dev.winnow.runtime.Cluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cluster at the other end of a connection. Closing it closes the connection. */
final class LiveCluster implements Cluster {

  private final KubernetesClient client;
  private final WatchOptions options;
  private final ActionRunner runner;
  private final InstantSource clock;
  private final Function<Consumer<String>, Translation> translation;
  private @Nullable ClusterWatch watch;

  /** {@code translation} makes the translation, given whom to tell what cannot be read. */
  LiveCluster(
      KubernetesClient client,
      WatchOptions options,
      ActionRunner runner,
      InstantSource clock,
      Function<Consumer<String>, Translation> translation) {
    this.client = client;
    this.options = options;
    this.runner = runner;
    this.clock = clock;
    this.translation = translation;
  }

  @Override
  public void watch(Consumer<Signal> signals, Consumer<String> notices) {
    WatchListener listener =
        new WatchListener() {
          @Override
          public void signal(Signal signal) {
            signals.accept(signal);
          }

          @Override
          public void notice(String text) {
            notices.accept(text);
          }
        };
    watch =
        ClusterWatch.start(
            client, options, translation.apply(notices), listener, clock, new SplittableRandom());
  }

  @Override
  public ActionOutcome act(ActionRequest request) {
    return runner.run(request);
  }

  @Override
  public void remember(Consumer<Supplier<String>> memory) {
    if (watch == null) {
      throw new IllegalStateException("the watch has not begun");
    }
    watch.rememberLater(memory);
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
    client.close();
  }
}
