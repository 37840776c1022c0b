/**
 * Finds what is wrong with a policy before it decides anything: {@link
 * dev.winnow.rules.check.PolicyCheck}.
 */
@NullMarked
package dev.winnow.rules.check;

import org.jspecify.annotations.NullMarked;
