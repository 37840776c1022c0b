/**
 * The conditions of rules, looked at one by one against facts: which hold, which fail, and for
 * which facts. For questions and for coverage, not for deciding: a plain search, apart from the
 * rule network. It uses compiled rules, as Drools models them; explanations and the authoring tools
 * use it.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package dev.winnow.core.condition;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
