/**
 * Finds what is wrong with a policy before it decides anything: {@link
 * dev.winnow.authoring.check.PolicyCheck}.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.authoring.check;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
