package dev.winnow.core.condition;

import dev.winnow.core.condition.ConditionPart.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.drools.model.AccumulatePattern;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.EvalImpl;

/** Reads a rule's conditions, and numbers them. For one rule. */
final class ViewReader {

  private final List<ConditionPart> parts = new ArrayList<>();
  private final Set<String> results = new HashSet<>();
  private int within = -1;
  private boolean whole = true;

  RuleView read(Condition view) {
    return new RuleView(node(view), parts, whole);
  }

  private Node node(Condition condition) {
    return switch (condition.getType()) {
      case AND -> all(condition.getSubConditions());
      case OR -> new AnyNode(condition.getSubConditions().stream().map(this::node).toList());
      case PATTERN -> fact((Pattern<?>) condition);
      case NOT -> exists(condition, Kind.NOT);
      case EXISTS -> exists(condition, Kind.EXISTS);
      case FORALL -> forall(condition);
      case EVAL -> eval(((EvalImpl) condition).getExpr());
      case ACCUMULATE -> accumulate((AccumulatePattern<?>) condition);
      default -> passedOver(condition);
    };
  }

  /** What a rule carries that is no condition is nothing; what cannot be looked at is noted. */
  private Node passedOver(Condition condition) {
    whole &= condition.getType() == Condition.Type.CONSEQUENCE;
    return new AllNode(List.of());
  }

  /** A pattern on a result may come before what it is the result of: it is put behind. */
  private Node all(List<Condition> conditions) {
    Set<String> made = new HashSet<>();
    for (Condition one : conditions) {
      if (one instanceof AccumulatePattern<?> accumulate) {
        for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
          made.add(function.getResult().getName());
        }
      }
    }
    results.addAll(made);
    List<Condition> early = conditions.stream().filter(one -> !isResult(one, made)).toList();
    List<Condition> late = conditions.stream().filter(one -> isResult(one, made)).toList();
    List<Node> nodes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Condition one : early) {
      nodes.add(node(one));
      if (one instanceof AccumulatePattern<?> accumulate) {
        for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
          known.add(function.getResult().getName());
        }
        late.stream().filter(result -> isResult(result, known)).map(this::node).forEach(nodes::add);
        known.clear();
      }
    }
    return new AllNode(nodes);
  }

  private static boolean isResult(Condition condition, Set<String> made) {
    return condition.getType() == Condition.Type.PATTERN
        && made.contains(((Pattern<?>) condition).getPatternVariable().getName());
  }

  private FactNode fact(Pattern<?> pattern) {
    Variable<?> variable = pattern.getPatternVariable();
    Class<?> type = variable.getType();
    boolean from = variable instanceof Declaration<?> declared && declared.getSource() != null;
    boolean result = results.contains(variable.getName());
    List<SingleOrAny> constraints = flat(pattern.getConstraint());
    int number =
        add(
            from ? Kind.FROM : Kind.FACT,
            type.getSimpleName() + (from ? " from ..." : "()"),
            type,
            constraints.isEmpty());
    List<TestNode> tests = new ArrayList<>();
    for (SingleOrAny one : constraints) {
      tests.add(new TestNode(part(Kind.CONSTRAINT, one.text(), type), one.constraint()));
    }
    return new FactNode(
        parts.get(number),
        variable.getName(),
        result ? search -> results(search, variable) : source(variable, type),
        type,
        bindings(pattern),
        tests);
  }

  private static Iterable<?> results(Search search, Variable<?> variable) {
    Object value = search.value(variable);
    return value == null ? List.of() : List.of(value);
  }

  private Function<Search, Iterable<?>> source(Variable<?> variable, Class<?> type) {
    if (variable instanceof Declaration<?> declared && declared.getSource() != null) {
      return FromSource.of(declared.getSource());
    }
    return search -> search.source().of(type);
  }

  private static Map<String, Binding> bindings(Pattern<?> pattern) {
    Map<String, Binding> bindings = new LinkedHashMap<>();
    pattern.getBindings().forEach(one -> bindings.put(one.getBoundVariable().getName(), one));
    return bindings;
  }

  private Node exists(Condition condition, Kind kind) {
    int number = add(kind, "", Object.class, false);
    Node inner = inside(number, () -> all(condition.getSubConditions()));
    String word = kind == Kind.NOT ? "not " : "exists ";
    return new ExistsNode(named(number, word + inner.text(), innerType(number)), inner);
  }

  private Node forall(Condition condition) {
    int number = add(Kind.FORALL, "", Object.class, false);
    List<Condition> conditions = condition.getSubConditions();
    if (conditions.size() == 1 && conditions.get(0).getType() == Condition.Type.AND) {
      conditions = conditions.get(0).getSubConditions();
    }
    List<Condition> found = conditions;
    Node each = inside(number, () -> node(found.get(0)));
    Node also = inside(number, () -> all(found.subList(1, found.size())));
    String text = "forall( " + each.text() + (found.size() > 1 ? " " + also.text() : "") + " )";
    if (each instanceof FactNode fact && found.size() == 1) {
      also = new AllNode(List.copyOf(fact.constraints()));
      each =
          new FactNode(
              fact.part(), fact.variable(), fact.source(), fact.type(), fact.bindings(), List.of());
    }
    return new ForallNode(named(number, text, innerType(number)), each, also);
  }

  private Node eval(SingleConstraint constraint) {
    return new TestNode(part(Kind.EVAL, text(constraint), Object.class), constraint);
  }

  private Node accumulate(AccumulatePattern<?> pattern) {
    Condition source =
        pattern.isCompositePatterns() ? pattern.getCondition() : pattern.getPattern();
    if (source == null || pattern.isQuerySource()) {
      return passedOver(pattern);
    }
    int number = add(Kind.FROM, "accumulate", Object.class, true);
    Node each = inside(number, () -> node(source));
    named(number, "accumulate( " + each.text() + " )", innerType(number));
    return new AccumulateNode(each, List.of(pattern.getAccumulateFunctions()));
  }

  private Node inside(int number, Supplier<Node> reading) {
    int before = within;
    within = number;
    Node node = reading.get();
    within = before;
    return node;
  }

  private Class<?> innerType(int number) {
    for (ConditionPart part : parts.subList(number + 1, parts.size())) {
      if (part.type() != Object.class) {
        return part.type();
      }
    }
    return Object.class;
  }

  private ConditionPart part(Kind kind, String text, Class<?> type) {
    return parts.get(add(kind, text, type, false));
  }

  private int add(Kind kind, String text, Class<?> type, boolean alone) {
    int number = parts.size();
    parts.add(new ConditionPart(number, kind, text, type, within, alone));
    return number;
  }

  private ConditionPart named(int number, String text, Class<?> type) {
    ConditionPart old = parts.get(number);
    ConditionPart part =
        new ConditionPart(number, old.kind(), text, type, old.within(), old.alone());
    parts.set(number, part);
    return part;
  }

  /** A constraint that is looked at as one. */
  private record SingleOrAny(Constraint constraint, String text) {}

  private List<SingleOrAny> flat(Constraint constraint) {
    List<SingleOrAny> flat = new ArrayList<>();
    flatten(constraint, flat);
    return flat;
  }

  private void flatten(Constraint constraint, List<SingleOrAny> flat) {
    if (constraint == SingleConstraint.TRUE) {
      return;
    }
    if (constraint instanceof SingleConstraint single) {
      whole &= !single.isTemporal();
      flat.add(new SingleOrAny(single, text(single)));
    } else if (constraint.getType() == Constraint.Type.OR) {
      List<String> texts = new ArrayList<>();
      flatTexts(constraint, texts);
      flat.add(new SingleOrAny(constraint, String.join(" || ", texts)));
    } else {
      constraint.getChildren().forEach(child -> flatten(child, flat));
    }
  }

  private void flatTexts(Constraint constraint, List<String> texts) {
    if (constraint instanceof SingleConstraint single) {
      texts.add(text(single));
    } else {
      constraint.getChildren().forEach(child -> flatTexts(child, texts));
    }
  }

  /** The same code in two rules is kept once, perhaps with the other rule's binding: left out. */
  private static String text(SingleConstraint constraint) {
    var known = constraint.predicateInformation();
    String text = known == null ? "" : known.getStringConstraint();
    if (text == null || text.isBlank()) {
      return constraint.isTemporal() ? "a comparison of times" : "an expression";
    }
    return text.strip().replaceFirst("^\\$\\w+\\s*:(?!:)\\s*", "").replaceAll("\\s+", " ");
  }
}
