/**
 * Facts: restarts of pods with the evidence of why, and how many may be. It uses what is known of a
 * cluster. Rules and the engine use it; only the engine's thread may touch a fact that changes.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact.restart;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
