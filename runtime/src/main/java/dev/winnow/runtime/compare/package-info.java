/**
 * What two policies decide otherwise: of a whole recording ({@link
 * dev.winnow.runtime.compare.Outcome}), or while both decide ({@link
 * dev.winnow.runtime.compare.RunningComparison}).
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.runtime.compare;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
