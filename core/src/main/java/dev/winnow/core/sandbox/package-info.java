/**
 * What a policy may do: its bytecode is checked against a list of classes and methods before any of
 * it is loaded. The list is {@code allowed.txt} beside these classes. The compiler uses it; it uses
 * nothing of Winnow.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.sandbox;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
