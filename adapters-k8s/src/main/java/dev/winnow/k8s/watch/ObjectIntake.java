package dev.winnow.k8s.watch;

import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.Translation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where objects come in. One that cannot be understood is said and passed over: the rest goes on.
 * For the loop's thread.
 */
final class ObjectIntake {

  private final Translation translation;
  private final ReorderBuffer outlet;
  private final EventLoop loop;
  private final Consumer<String> notices;

  ObjectIntake(
      Translation translation, ReorderBuffer outlet, EventLoop loop, Consumer<String> notices) {
    this.translation = translation;
    this.outlet = outlet;
    this.loop = loop;
    this.notices = notices;
  }

  void seen(HasMetadata object) {
    guarded(object, () -> translation.seen(object, loop.now()));
  }

  void deleted(HasMetadata object) {
    guarded(object, () -> translation.deleted(object, loop.now()));
  }

  /** All objects of a place are those with these uids. */
  void onlyThese(WatchScope place, Set<String> uids) {
    outlet.give(translation.onlyThese(place.kind().type(), place.namespace(), uids, loop.now()));
  }

  private void guarded(HasMetadata object, Supplier<List<Signal>> translated) {
    try {
      outlet.give(translated.get());
    } catch (RuntimeException e) {
      // Its message may quote the object, and the object may be a Secret.
      notices.accept(
          "the "
              + object.getKind()
              + " "
              + object.getMetadata().getNamespace()
              + "/"
              + object.getMetadata().getName()
              + " cannot be understood and is passed over: "
              + e.getClass().getSimpleName());
    }
  }
}
