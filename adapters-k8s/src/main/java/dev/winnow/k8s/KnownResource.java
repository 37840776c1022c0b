package dev.winnow.k8s;

import dev.winnow.core.signal.ResourceStatus;

/**
 * What is remembered of a claim for a volume or an autoscaler. Immutable.
 *
 * @param uid its uid: another one of the same name has another
 * @param told its status as it was last a signal
 */
record KnownResource(String uid, ResourceStatus told) {}
