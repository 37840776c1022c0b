/** How much of a policy's rules its cases exercise: which rules fire, which conditions decide. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.authoring.coverage;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
