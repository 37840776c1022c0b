/**
 * The engine: the session with its facts, what is granted, what became of each signal, what is
 * told, and what is kept. Only the façade finds it, as a service, and the authoring tools, by
 * {@link dev.winnow.core.engine.Engines}; nobody else need know of it. It uses all other packages
 * of core.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.engine;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
