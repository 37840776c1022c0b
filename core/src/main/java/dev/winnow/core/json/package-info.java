/**
 * The one codec: how signals, facts, decisions and tickets are written down and read, by Jackson on
 * their records, with names of types that stay the same whatever a class is called. A signal whose
 * JSON is not that of its components has a form, a record of its JSON. May use signals, facts,
 * actions and decisions; the engine, the sandbox and adapters use it.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.core.json;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
