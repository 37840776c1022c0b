/**
 * Mutation: rules are changed a little, one place at a time, to find out which changes no case
 * notices.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.authoring.mutation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
