/**
 * From rule files to rules that an engine can load: reading, compiling, checking of the bytecode,
 * loading. For the engine, the bundled policies and the authoring tools; a service that embeds
 * Winnow reaches it through the façade. It uses the words of the façade, the language, the sandbox
 * and conditions, and never the engine.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.compile;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
