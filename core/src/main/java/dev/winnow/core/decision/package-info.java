/**
 * Decisions: what leaves the engine, each with its because. Nothing here does anything; adapters
 * carry decisions out.
 */
@NullMarked
package dev.winnow.core.decision;

import org.jspecify.annotations.NullMarked;
