package dev.winnow.k8s.watch;

/**
 * What one watch is on.
 *
 * @param kind the kind of its objects
 * @param namespace their namespace; empty for all
 */
record WatchScope(Kind kind, String namespace) {

  /** Such as {@code pods in sre}. */
  @Override
  public String toString() {
    String what = kind.resource().replaceFirst("\\..*", "");
    if (kind.clusterWide()) {
      return what;
    }
    return what + " in " + (namespace.isEmpty() ? "all namespaces" : namespace);
  }
}
