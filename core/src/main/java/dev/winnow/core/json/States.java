package dev.winnow.core.json;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.fact.cluster.ProbeResult;
import dev.winnow.core.fact.cluster.Release;
import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.fact.cluster.SourceOutage;
import dev.winnow.core.fact.cluster.UnhealthyPod;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.fact.incident.ActiveSilence;
import dev.winnow.core.fact.incident.Batch;
import dev.winnow.core.fact.metric.Baseline;
import dev.winnow.core.fact.metric.Trend;
import dev.winnow.core.state.StateType;
import dev.winnow.core.state.StateTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The facts of which the engine keeps the latest state: those of Winnow, and those of all {@link
 * StateTypes}. Stateless.
 */
public final class States {

  private static final Map<String, StateType<?>> OTHERS = others();

  private static final List<StateType<?>> ALL = joined();

  private States() {}

  /**
   * All of them.
   *
   * @return in an order that stays the same
   */
  public static List<StateType<?>> all() {
    return ALL;
  }

  private static List<StateType<?>> joined() {
    List<StateType<?>> all =
        new ArrayList<>(
            List.of(
                Workload.STATE,
                Batch.STATE,
                Node.STATE,
                Resource.STATE,
                Release.STATE,
                ActionRun.STATE,
                UnhealthyPod.STATE,
                SourceOutage.STATE,
                ProbeResult.STATE,
                ActiveSilence.STATE,
                Baseline.STATE,
                Trend.STATE));
    all.addAll(OTHERS.values());
    return List.copyOf(all);
  }

  /**
   * Those that a type of signals tells of.
   *
   * @param signal the type, or one that several types have in common
   * @return the classes of the facts
   */
  public static List<Class<?>> toldBy(Class<?> signal) {
    return ALL.stream()
        .filter(
            state ->
                state.feeds().stream().anyMatch(feed -> signal.isAssignableFrom(feed.signal())))
        .<Class<?>>map(StateType::type)
        .toList();
  }

  /** Those that do not come with Winnow, by their names. */
  private static Map<String, StateType<?>> others() {
    Map<String, StateType<?>> others = new TreeMap<>();
    for (StateTypes types :
        ServiceLoader.load(StateTypes.class, StateTypes.class.getClassLoader())) {
      types.types().forEach((name, type) -> add(others, name, type));
    }
    return Collections.unmodifiableMap(others);
  }

  private static void add(Map<String, StateType<?>> others, String name, StateType<?> type) {
    if (others.put(name, type) != null) {
      throw new IllegalStateException("the state \"" + name + "\" is listed twice");
    }
  }

  /** The classes of those that do not come with Winnow, by their names. */
  static Map<String, Class<? extends Fact>> otherTypes() {
    Map<String, Class<? extends Fact>> types = new TreeMap<>();
    OTHERS.forEach((name, state) -> types.put(name, state.type()));
    return types;
  }
}
