/** How much of a policy's rules its cases exercise: which rules fire, which conditions decide. */
@NullMarked
package dev.winnow.authoring.coverage;

import org.jspecify.annotations.NullMarked;
