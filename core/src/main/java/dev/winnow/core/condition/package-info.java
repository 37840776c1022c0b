/**
 * The conditions of rules, looked at one by one against facts: which hold, which fail, and for
 * which facts. A plain search, apart from the rule engine's network; for questions and for
 * coverage, not for deciding.
 */
@NullMarked
package dev.winnow.core.condition;

import org.jspecify.annotations.NullMarked;
