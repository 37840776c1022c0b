/**
 * The façade: signals in, decisions out, the same on every run. {@link dev.winnow.core.Policy} is
 * rules and settings, {@link dev.winnow.core.TriageEngine} runs one and answers with the other
 * types here. Everybody may use it; it uses signals, facts and decisions, and finds the engine
 * behind it when one is made, so that nobody need know of its parts.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
