/**
 * How signals, facts and decisions are written down, under names that stay the same whatever a
 * class is called. The engine, adapters and tools use it for all that is kept or sent. It uses
 * signals, facts, actions and decisions, and never the engine.
 */
@NullMarked
package dev.winnow.core.json;

import org.jspecify.annotations.NullMarked;
