/** The bundled rules, and the way to policies: {@link dev.winnow.rules.Policies}. */
@NullMarked
package dev.winnow.rules;

import org.jspecify.annotations.NullMarked;
