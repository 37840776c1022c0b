/**
 * Scenario cases: signals at times, and what is expected of a policy. They are data, beside the
 * rules that they are about.
 */
@NullMarked
package dev.winnow.authoring.cases;

import org.jspecify.annotations.NullMarked;
