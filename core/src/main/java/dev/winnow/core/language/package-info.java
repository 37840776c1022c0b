/**
 * Rules as they are written: one tree of a rule file, with what stands where. Patterns, conditions
 * with their {@link dev.winnow.core.language.Expression}s, and statements; and the skeleton of
 * files that are full of mistakes. The compiler fills it, tools check, change and draw it, and
 * why-not reads constraints by it. It uses nothing but text.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.language;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
