/**
 * Decisions: what leaves the engine, each with its because. Nothing here does anything: adapters
 * carry decisions out. Everybody may use it; it uses actions, and signals for their labels.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.decision;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
