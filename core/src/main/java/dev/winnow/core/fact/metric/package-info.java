/**
 * Facts: what metrics usually are, and where they are going. It uses generic facts. Rules and the
 * engine use it; only the engine's thread may touch a fact that changes.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact.metric;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
