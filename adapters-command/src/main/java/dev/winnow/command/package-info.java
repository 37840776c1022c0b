/** Runs the procedures that settings allow, and says how they went. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.command;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
