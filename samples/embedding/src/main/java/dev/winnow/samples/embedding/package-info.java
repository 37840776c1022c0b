/** A small program that uses Winnow as a library. */
@NullMarked
package dev.winnow.samples.embedding;

import org.jspecify.annotations.NullMarked;
