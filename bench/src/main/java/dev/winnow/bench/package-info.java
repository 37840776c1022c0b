/** Measures how fast Winnow is and how much memory it takes. Run with {@code bench/run}. */
@NullMarked
package dev.winnow.bench;

import org.jspecify.annotations.NullMarked;
