package dev.winnow.core.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.winnow.core.fact.Timed;
import org.drools.model.Declaration;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;

/**
 * The time of what a rule put off has come. While this is in the session, so is what follows.
 *
 * @param timed what has begun
 */
public record Due(Timed timed) {

  /** The one rule that is the engine's own: what is due is derived for as long as it is due. */
  private static final String RULE = "What was put off is due";

  private static final String PACKAGE = "dev.winnow.core.engine";

  static boolean is(org.kie.api.definition.rule.Rule rule) {
    return RULE.equals(rule.getName()) && PACKAGE.equals(rule.getPackageName());
  }

  /** A new model each time: building a session may change it. */
  static Model model() {
    Declaration<Due> due = declarationOf(Due.class, "due");
    return new ModelImpl("engine")
        .addRule(
            rule(PACKAGE, RULE)
                .build(
                    pattern(due),
                    on(due).execute((drools, one) -> drools.logicalInsert(one.timed().what()))));
  }
}
