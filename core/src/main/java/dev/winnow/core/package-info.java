/**
 * The engine: signals in, decisions out, the same on every run.
 *
 * <p>{@link dev.winnow.core.Policy} is rules and settings. {@link dev.winnow.core.TriageEngine}
 * runs one. It reads no clock, no file and no network: time comes from the signals and from {@code
 * advanceTo}.
 */
@NullMarked
package dev.winnow.core;

import org.jspecify.annotations.NullMarked;
