/**
 * The durable record of signals, ticks and decisions, from which everything can be rebuilt: what a
 * journal promises. Adapters keep it.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.runtime.journal;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
