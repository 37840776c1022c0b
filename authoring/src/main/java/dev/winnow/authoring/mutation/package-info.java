/**
 * Mutation: rules are changed a little, one place at a time, to find out which changes no case
 * notices.
 */
@NullMarked
package dev.winnow.authoring.mutation;

import org.jspecify.annotations.NullMarked;
