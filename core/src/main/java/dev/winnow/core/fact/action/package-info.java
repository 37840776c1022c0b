/**
 * Facts: what is proposed, approved, vetoed and run on a cluster or by name. It uses incidents and
 * tickets. Rules and the engine use it; only the engine's thread may touch a fact that changes.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact.action;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
