/**
 * Runs an engine: a {@link dev.winnow.runtime.Driver} gives it the signals of a {@link
 * dev.winnow.runtime.SignalSource} and time, and a {@link dev.winnow.runtime.DecisionHandler} the
 * actions; a {@link dev.winnow.runtime.StateStore} keeps what must not be forgotten, before it is
 * said or done. A {@link dev.winnow.runtime.Replay} gives it a {@link
 * dev.winnow.runtime.Recording}. Nothing here prints or knows a cluster's client; it uses core
 * alone.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.runtime;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
