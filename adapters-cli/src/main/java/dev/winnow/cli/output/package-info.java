/**
 * Outputs: what a replay, an explanation or a list of rules looks like, as text for people and as
 * JSON for programs. Nothing here reads a clock or a locale: the same run prints the same bytes.
 */
@NullMarked
package dev.winnow.cli.output;

import org.jspecify.annotations.NullMarked;
