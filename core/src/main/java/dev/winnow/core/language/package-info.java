/**
 * Rules as they are written: what stands where in a rule file. For tools that check rules, change
 * them, or draw pictures of them, and for the compiler; an engine needs none of it. It uses nothing
 * but text.
 */
@NullMarked
package dev.winnow.core.language;

import org.jspecify.annotations.NullMarked;
