/**
 * Finds what is wrong with a policy before it decides anything: {@link
 * dev.winnow.authoring.check.PolicyCheck}.
 */
@NullMarked
package dev.winnow.authoring.check;

import org.jspecify.annotations.NullMarked;
