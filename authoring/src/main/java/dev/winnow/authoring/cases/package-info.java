/**
 * Scenario cases: signals at times, and what is expected of a policy. They are data, beside the
 * rules that they are about.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.authoring.cases;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
