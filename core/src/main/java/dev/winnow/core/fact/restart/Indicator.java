package dev.winnow.core.fact.restart;

import dev.winnow.core.signal.Worded;

/** What a piece of evidence says about the end of a container. */
public enum Indicator implements Worded {
  /** Nothing: it is no evidence. */
  NONE("none"),
  /** It was asked and answered with an error. */
  ANSWERED("answered"),
  /** A connection was refused: the way is clear, but nobody listens. */
  REFUSED("refused"),
  /** There was no answer in time, though perhaps a connection. */
  SLOW("slow"),
  /** A connection was broken off. */
  RESET("reset"),
  /** There was no way to it. */
  UNREACHABLE("unreachable"),
  /** A name could not be looked up: the name service does not know it. */
  LOOKUP("lookup"),
  /** The network of a pod could not be made. */
  SANDBOX("sandbox"),
  /** Checks from node to node fail. */
  PATH("path"),
  /** Checks of the name service fail. */
  NAMES("names"),
  /** A probe had it killed. */
  KILLED("killed"),
  /** Its command could not be started. */
  UNSTARTABLE("unstartable"),
  /** Its node went down, or was started again. */
  NODE("node"),
  /** A name could not be looked up: the name service gave no answer. */
  UNRESOLVED("unresolved"),
  /** A command that probes it failed. */
  FAILED("failed"),
  /** The pod was, or could not be, made anew from its sandbox on; nobody says why. */
  REMADE("remade"),
  /** The agent or the container runtime of its node was started again. */
  AGENT("agent"),
  /** The kernel killed something for want of memory, or the program itself had none left. */
  OOM("oom"),
  /** Its node put the pod out for want of memory. */
  EVICTED("evicted"),
  /** It had more to do than it could. */
  OVERLOADED("overloaded"),
  /** The program gave up and said so. */
  FATAL("fatal"),
  /** The hook that follows its start failed. */
  HOOK("hook"),
  /** Derived: a probe had it killed, and that was this end and no earlier one. */
  ENDED_BY_PROBE("ended-by-probe"),
  /** Derived: there was no way to it, and an incident says that it has more to do than it can. */
  BUSY("busy"),
  /** Derived: there was no way to it, nor to another pod of its node. */
  UNREACHABLE_NODE("unreachable-node"),
  /** Derived: there was no way to it, nor to a pod of another node. */
  UNREACHABLE_NODES("unreachable-nodes"),
  /** Derived: a name could not be looked up, and another workload fared likewise. */
  LOOKUP_SEVERAL("lookup-several"),
  /** Derived: a name could not be looked up while the name service is known to fail. */
  LOOKUP_FAILING("lookup-failing"),
  /** Derived: it alone was killed when the kernel killed for want of memory. */
  OOM_ALONE("oom-alone"),
  /** Derived: the pod was made anew when others of its node were made anew, killed or lost. */
  REMADE_OTHERS("remade-others");

  private final String word;

  Indicator(String word) {
    this.word = word;
  }

  /**
   * Whether nobody says so, but rules find it by joining what was said.
   *
   * @return false if a text can say it
   */
  public boolean derived() {
    return compareTo(ENDED_BY_PROBE) >= 0;
  }

  @Override
  public String word() {
    return word;
  }
}
