/**
 * Facts: what is known of a cluster: nodes, workloads, releases, resources, unhealthy pods, and
 * whether an adapter sees at all. It uses signals and generic facts. Rules and the engine use it;
 * only the engine's thread may touch a fact that changes.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact.cluster;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
