package dev.winnow.k8s;

import dev.winnow.core.signal.Revision;

/**
 * What is remembered of a Secret in which Helm keeps a revision. Immutable.
 *
 * @param namespace its namespace
 * @param release the release
 * @param revision the revision
 */
record KnownRevision(String namespace, String release, Revision revision) {}
