package dev.winnow.k8s.watch;

import dev.winnow.core.signal.Signal;
import dev.winnow.k8s.cluster.Wait;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Remembers all that a watch tells. */
final class Heard implements WatchListener {

  private final List<Signal> signals = new CopyOnWriteArrayList<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();

  @Override
  public void signal(Signal signal) {
    signals.add(signal);
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  List<Signal> signals() {
    return List.copyOf(signals);
  }

  List<String> notices() {
    return List.copyOf(notices);
  }

  <T extends Signal> List<T> all(Class<T> type) {
    return signals.stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends Signal> T await(Class<T> type, Predicate<T> which) {
    Wait.until(
        type.getSimpleName() + " among " + signals.size() + " signals",
        () -> all(type).stream().anyMatch(which));
    return all(type).stream().filter(which).findFirst().orElseThrow();
  }
}
