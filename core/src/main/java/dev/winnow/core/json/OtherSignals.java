package dev.winnow.core.json;

import dev.winnow.core.signal.Signal;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds the signals that do not come with Winnow. Stateless. */
final class OtherSignals {

  private OtherSignals() {}

  /** By their names, found by the loader of Winnow itself: the same whoever asks first. */
  static Map<String, Class<? extends Signal>> all() {
    Map<String, Class<? extends Signal>> all = new TreeMap<>();
    for (SignalTypes types :
        ServiceLoader.load(SignalTypes.class, SignalTypes.class.getClassLoader())) {
      types.types().forEach((name, type) -> add(all, name, type));
    }
    return all;
  }

  private static void add(
      Map<String, Class<? extends Signal>> all, String name, Class<? extends Signal> type) {
    if (!type.isRecord() || all.put(name, type) != null) {
      throw new IllegalStateException(
          "the signal \"" + name + "\" is listed twice, or is no record: " + type);
    }
  }
}
