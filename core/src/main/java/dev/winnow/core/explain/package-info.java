/**
 * Why, and why not: firings with their facts as reasons, and the search for the condition that
 * stands in the way. The engine notes firings here and asks it for answers; authoring tools observe
 * rules by it. It uses conditions, compiled rules and facts, and never the engine.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.explain;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
