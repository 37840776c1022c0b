/**
 * How signals, facts and decisions are written down: the names of their types. A name is part of
 * what is kept and sent, and stays the same whatever a class is called. May use signals, facts,
 * actions and decisions; the engine and adapters use it.
 */
@NullMarked
package dev.winnow.core.json;

import org.jspecify.annotations.NullMarked;
