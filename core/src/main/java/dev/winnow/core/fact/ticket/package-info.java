/**
 * Facts: tickets, and what is proposed of them. It uses incidents. Rules and the engine use it;
 * only the engine's thread may touch a fact that changes.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.fact.ticket;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
