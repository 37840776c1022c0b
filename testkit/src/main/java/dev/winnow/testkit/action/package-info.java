/** What everything promises that carries out actions. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.testkit.action;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
