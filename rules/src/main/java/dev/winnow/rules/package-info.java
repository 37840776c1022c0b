/** The bundled rules, and the way to policies: {@link dev.winnow.rules.Policies}. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.rules;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
