/**
 * Facts: the words that rules are written in.
 *
 * <p>A plain {@link dev.winnow.core.fact.Fact} is kept until a rule changes or deletes it. All
 * others are derived: rules insert them logically, and they go when their reasons go. Only the
 * engine's thread may touch a fact.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
