package dev.winnow.k8s.lease;

/** How somebody stands to a lease. */
public enum Standing {
  /** It is theirs, and nobody else takes it before they know. */
  HELD,
  /** It is not known to be theirs; it has not been asked since. */
  UNSURE,
  /** It is not known to be theirs, and the API server does not say. */
  UNREACHABLE,
  /** It was theirs, and is somebody else's now. */
  LOST
}
