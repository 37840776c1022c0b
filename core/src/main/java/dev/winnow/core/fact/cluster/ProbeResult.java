package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.Optional;
import java.util.OptionalLong;

/** What one prober saw last of something that it tries to reach. One thread at a time. */
public final class ProbeResult implements Retained {

  /** Told by probes. */
  public static final StateType<ProbeResult> STATE =
      StateType.of(ProbeResult.class)
          .from(Probe.class, ProbeResult::idOf, ProbeResult::first, ProbeResult::after);

  private String target = "";
  private String source = "";
  private boolean reachable = false;
  private String detail = "";
  private long at = 0;
  private long since = 0;

  private ProbeResult() {}

  private static String idOf(Probe probe) {
    return Ids.both(probe.target(), probe.source());
  }

  private static Optional<ProbeResult> first(Probe probe) {
    ProbeResult result = new ProbeResult();
    result.target = probe.target();
    result.source = probe.source();
    result.after(probe);
    return Optional.of(result);
  }

  /** Of one time, that it was not reached counts. */
  private StateChange after(Probe probe) {
    if (probe.atMillis() < at || (probe.atMillis() == at && probe.reachable())) {
      return StateChange.OLDER;
    }
    if (since == 0 || reachable != probe.reachable()) {
      since = probe.atMillis();
    }
    reachable = probe.reachable();
    detail = probe.detail();
    at = probe.atMillis();
    return StateChange.KEPT;
  }

  @Override
  public String id() {
    return Ids.both(target, source);
  }

  /** Nobody may try to reach it any more. */
  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(at);
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "probe of " + target + (source.isEmpty() ? "" : " by " + source);
  }

  /** {@return what is to be reached} */
  public String getTarget() {
    return target;
  }

  /** {@return who tries; possibly empty} */
  public String getSource() {
    return source;
  }

  /** {@return whether it was reached} */
  public boolean isReachable() {
    return reachable;
  }

  /** {@return what was seen, for people; possibly empty} */
  public String getDetail() {
    return detail;
  }

  /** {@return since when it was reached, or not, each time, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /** {@return when, in epoch milliseconds} */
  public long getAt() {
    return at;
  }
}
