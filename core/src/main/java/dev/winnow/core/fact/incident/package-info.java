/**
 * Facts: incidents with what leads to them and what keeps people from hearing of them: problems,
 * series, storms, silences, causes. It uses what is known of a cluster. Rules and the engine use
 * it; only the engine's thread may touch a fact that changes.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact.incident;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
