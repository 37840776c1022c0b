/**
 * Rules as they are written: what stands where in a rule file. For tools that check rules, change
 * them, or draw pictures of them; an engine needs none of it.
 */
@NullMarked
package dev.winnow.core.source;

import org.jspecify.annotations.NullMarked;
