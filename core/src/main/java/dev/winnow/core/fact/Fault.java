package dev.winnow.core.fact;

/**
 * What made a container end. Of two that are as sure, the one that stands first here counts: it
 * explains the other.
 */
public enum Fault {
  /** It used more memory than it may. */
  MEMORY,
  /** It could not be started as it is configured. */
  CONFIGURATION,
  /** Its image could not be had. */
  IMAGE,
  /** The node went down, or lost it. */
  NODE,
  /** It failed by itself. */
  APPLICATION,
  /** It could not be reached over the network. */
  NETWORK,
  /** Names could not be looked up. */
  DNS,
  /** A probe killed it, and more is not known. */
  PROBE,
  /** Something that it needs failed. */
  DEPENDENCY,
  /** There is no evidence. */
  UNKNOWN
}
