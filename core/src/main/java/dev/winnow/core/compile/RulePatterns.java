package dev.winnow.core.compile;

import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Quantifier;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Walks the tree of a rule's {@code when} and gathers its patterns. For one thread. */
final class RulePatterns {

  private final String text;
  private final List<Pattern> patterns = new ArrayList<>();

  private RulePatterns(String text) {
    this.text = text;
  }

  static List<Pattern> of(String text, RuleDescr rule) {
    RulePatterns found = new RulePatterns(text);
    if (rule.getLhs() != null) {
      rule.getLhs().getDescrs().forEach(part -> found.walk(part, Quantifier.EACH, false, null));
    }
    return found.patterns;
  }

  private void walk(
      BaseDescr part, Quantifier quantifier, boolean alternative, @Nullable BaseDescr whole) {
    if (part instanceof PatternDescr pattern) {
      pattern(pattern, quantifier, alternative, whole == null ? part : whole);
    } else if (part instanceof AccumulateDescr together) {
      walk(together.getInput(), Quantifier.TOGETHER, alternative, whole);
    } else if (part instanceof ConditionalElementDescr group) {
      Quantifier inner = inner(part, quantifier);
      boolean either = alternative || part instanceof OrDescr;
      BaseDescr around = inner == quantifier ? whole : part;
      for (Object one : group.getDescrs()) {
        walk((BaseDescr) one, inner, either, around);
      }
    }
  }

  private static Quantifier inner(BaseDescr part, Quantifier outer) {
    if (part instanceof NotDescr) {
      return Quantifier.NONE;
    }
    if (part instanceof ExistsDescr) {
      return Quantifier.SOME;
    }
    return part instanceof ForallDescr ? Quantifier.ALL : outer;
  }

  private void pattern(
      PatternDescr pattern, Quantifier quantifier, boolean alternative, BaseDescr whole) {
    if (pattern.getSource() instanceof AccumulateDescr together) {
      walk(together, quantifier, alternative, pattern);
    }
    List<Condition> conditions = new ArrayList<>();
    for (BaseDescr one : pattern.getDescrs()) {
      conditions.add(Condition.in(text, RuleParser.place(text, one)));
    }
    String from =
        pattern.getSource() instanceof FromDescr source
            ? String.valueOf(source.getDataSource()).strip()
            : "";
    List<String> watch = new ArrayList<>();
    for (AnnotationDescr annotation : pattern.getAnnotations()) {
      if (annotation.getName().equalsIgnoreCase("watch")) {
        watch.addAll(List.of(String.valueOf(annotation.getValue()).split("\\s*,\\s*", -1)));
      }
    }
    patterns.add(
        new Pattern(
            quantifier,
            pattern.getObjectType(),
            pattern.getIdentifier() == null ? "" : pattern.getIdentifier(),
            conditions,
            from,
            watch,
            alternative,
            RuleParser.place(text, pattern),
            RuleParser.place(text, whole)));
  }
}
