/** Facts of the bare Drools rules that are the ceiling for Winnow's speed. */
@NullMarked
package dev.winnow.bench.bare;

import org.jspecify.annotations.NullMarked;
