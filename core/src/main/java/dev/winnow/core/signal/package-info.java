/**
 * Signals: what Winnow takes in. Each is an immutable record with the time at which it happened.
 *
 * <p>A new kind of signal is a record that implements {@link dev.winnow.core.signal.Signal}, a line
 * in {@code dev.winnow.core.json.SignalTypes}, and the rules that read it. Nothing else has to
 * change.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.signal;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
