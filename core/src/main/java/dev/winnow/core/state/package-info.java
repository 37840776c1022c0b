/**
 * Facts of which the engine keeps the latest state: which signals tell of them, and how a signal
 * changes them. A jar may bring its own, see {@link dev.winnow.core.state.StateTypes}.
 */
@NullMarked
@API(status = API.Status.EXPERIMENTAL)
package dev.winnow.core.state;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
