package dev.winnow.core.fact.restart;

import dev.winnow.core.signal.Worded;

/**
 * What made a container end. Of two that are as sure, the one that stands first here counts: it
 * explains the other.
 */
public enum RestartCause implements Worded {
  /** It used more memory than it may. */
  MEMORY("memory"),
  /** It could not be started as it is configured. */
  CONFIGURATION("configuration"),
  /** Its image could not be had. */
  IMAGE("image"),
  /** The node went down, or lost it. */
  NODE("node"),
  /** It failed by itself. */
  APPLICATION("application"),
  /** It could not be reached over the network. */
  NETWORK("network"),
  /** Names could not be looked up. */
  DNS("dns"),
  /** A probe killed it, and more is not known. */
  PROBE("probe"),
  /** Something that it needs failed. */
  DEPENDENCY("dependency"),
  /** There is no evidence. */
  UNKNOWN("unknown");

  private final String word;

  RestartCause(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
