package dev.winnow.authoring.check;

import dev.winnow.core.language.Expression;
import dev.winnow.core.text.Article;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds out the types of expressions, and which of their names there are not. For one thread. */
final class TypeChecker implements Expression.Visitor<Optional<Type>> {

  private static final Set<String> ROOTS =
      Set.of("java", "javax", "jdk", "sun", "org", "com", "net", "io", "dev");

  /** As settings write it. */
  private static final Pattern PRIORITY = Pattern.compile("P[1-5]");

  private final CheckedRule rule;
  private final Imports imports;
  private final Map<String, WordCheck.Variable> variables;
  private final Optional<Class<?>> kind;
  private final List<Finding> found;
  private final Reporter told;
  private final Arguments arguments;
  private final Comparing comparing;
  private final Ranges ranges;
  private final Milliseconds millis;

  /** By the expression itself: two that are written alike stand in two places. */
  private final IdentityHashMap<Expression, Optional<Type>> known = new IdentityHashMap<>();

  TypeChecker(
      CheckedRule rule,
      Imports imports,
      Map<String, WordCheck.Variable> variables,
      Optional<Class<?>> kind,
      List<Finding> found) {
    this.rule = rule;
    this.imports = imports;
    this.variables = variables;
    this.kind = kind;
    this.found = found;
    this.told = new Reporter(rule, found);
    this.arguments = new Arguments(told);
    this.comparing = new Comparing(told);
    this.ranges = new Ranges(told);
    this.millis = new Milliseconds(told, variables, kind, this::known);
  }

  Optional<Type> typeOf(Expression expression) {
    Optional<Type> type = expression.accept(this);
    known.put(expression, type);
    return type;
  }

  /** What {@link #typeOf} has found out of an expression. */
  private Optional<Type> known(Expression expression) {
    return known.getOrDefault(expression, Optional.empty());
  }

  /**
   * Whether an expression whose type was asked for is a time, or a length of time, in milliseconds.
   */
  boolean isInMillis(Expression expression) {
    return millis.isCounted(expression);
  }

  @Override
  public Optional<Type> index(Expression.Index index) {
    typeOf(index.index());
    return typeOf(index.of()).flatMap(Shape::held);
  }

  @Override
  public Optional<Type> many(Expression.Many many) {
    many.parts().forEach(this::typeOf);
    return Optional.empty();
  }

  @Override
  public Optional<Type> literal(Expression.Literal literal) {
    Object value = literal.value();
    if (value instanceof String) {
      return Optional.of(String.class);
    }
    return value instanceof Boolean
        ? Optional.of(boolean.class)
        : value instanceof Double ? Optional.of(double.class) : Optional.empty();
  }

  @Override
  public Optional<Type> name(Expression.Name name) {
    WordCheck.Variable variable = variables.get(name.name());
    if (variable != null) {
      if (variable.from() > name.start() + 1 && name.start() > 0) {
        told.add(
            Code.UNKNOWN_VARIABLE,
            name,
            "\"" + name.name() + "\" is bound only further down",
            "move the pattern that binds it up");
      } else if (variable.hidden() && outside(variable, name)) {
        told.add(
            Code.UNKNOWN_VARIABLE,
            name,
            "\"" + name.name() + "\" is bound inside \"not\" or \"exists\", and known only there",
            "bind it in a pattern that stands by itself");
      }
      return variable.type();
    }
    if (kind.isPresent()) {
      if (name.name().equals("this")) {
        return kind.map(type -> type);
      }
      Optional<Type> property = Shape.of(kind.get()).property(name.name());
      if (property.isPresent()) {
        return property;
      }
    }
    if (imports.type(name.name()).isPresent()) {
      return Optional.empty();
    }
    unknownName(name);
    return Optional.empty();
  }

  private boolean outside(WordCheck.Variable variable, Expression.Name name) {
    for (Clause clause : rule.clauses()) {
      boolean here =
          clause.pattern().whole().start() <= variable.from()
              && variable.from() < clause.pattern().whole().end();
      if (here) {
        return name.start() < clause.pattern().whole().start()
            || name.start() >= clause.pattern().whole().end();
      }
    }
    return false;
  }

  private void unknownName(Expression.Name name) {
    String text = name.name();
    if (text.startsWith("$") || (kind.isEmpty() && !Character.isUpperCase(text.charAt(0)))) {
      told.add(
          Code.UNKNOWN_VARIABLE,
          name,
          "nothing binds \"" + text + "\"",
          Words.nearest(text, new TreeSet<>(variables.keySet()), "bind it, as in $key : key"));
    } else if (kind.isPresent() && !Character.isUpperCase(text.charAt(0))) {
      Class<?> owner = kind.get();
      told.add(
          Code.UNKNOWN_PROPERTY,
          name,
          owner.getSimpleName() + " has no property \"" + text + "\"",
          Words.nearest(
              text, Shape.of(owner).properties(), "docs/reference/facts.md lists its properties"));
    } else {
      unknownClass(text, name.start(), name.end());
    }
  }

  private void unknownClass(String text, int start, int end) {
    if (Set.of("System", "Logger", "LoggerFactory", "LogManager").contains(text)) {
      found.add(
          rule.source()
              .finding(
                  Code.INPUT_OUTPUT,
                  start,
                  end,
                  "\"" + text + "\" prints, logs or reads the clock, which rules do not",
                  "leave it out; what a rule does is recorded, and time is in the facts"));
    } else if (PRIORITY.matcher(text).matches()) {
      found.add(
          rule.source()
              .finding(
                  Code.UNKNOWN_VALUE,
                  start,
                  end,
                  "a priority is a number in rules, from 1, the most urgent, to 5",
                  "write " + text.substring(1)));
    } else if (FactTypes.load("java.lang." + text).isPresent()) {
      forbidden(text, start, end);
    } else {
      found.add(Unknown.kind(rule.source(), text, start, end));
    }
  }

  private void forbidden(String text, int start, int end) {
    found.add(
        rule.source()
            .finding(
                Code.FORBIDDEN_CLASS,
                start,
                end,
                "rules must not use " + text,
                "leave it out; rules reach only facts, signals, settings, java.time and"
                    + " java.util"));
  }

  @Override
  public Optional<Type> member(Expression.Member member) {
    Optional<Class<?>> owner = classOf(member.of());
    if (owner.isPresent()) {
      return constant(owner.get(), member);
    }
    if (classOf(member).isPresent() || isPackage(member.of())) {
      return Optional.empty();
    }
    Optional<Type> of = typeOf(member.of());
    Optional<Class<?>> raw = of.flatMap(Shape::raw);
    if (raw.isEmpty() || raw.get() == Object.class) {
      return Optional.empty();
    }
    Optional<Type> property = Shape.of(raw.get()).property(member.name());
    if (property.isEmpty() && !java.util.Map.class.isAssignableFrom(raw.get())) {
      told.at(
          Code.UNKNOWN_PROPERTY,
          member.nameStart(),
          member.name(),
          raw.get().getSimpleName() + " has no property \"" + member.name() + "\"",
          Words.nearest(
              member.name(),
              Shape.of(raw.get()).properties(),
              "docs/reference/facts.md lists its properties"));
    }
    return property;
  }

  private Optional<Type> constant(Class<?> owner, Expression.Member member) {
    if (!owner.isEnum()) {
      boolean there =
          Arrays.stream(owner.getFields()).anyMatch(f -> f.getName().equals(member.name()))
              || Arrays.stream(owner.getClasses())
                  .anyMatch(c -> c.getSimpleName().equals(member.name()));
      if (!there) {
        told.at(
            Code.UNKNOWN_VALUE,
            member.nameStart(),
            member.name(),
            owner.getSimpleName() + " has no \"" + member.name() + "\"",
            Words.nearest(
                member.name(),
                Arrays.stream(owner.getClasses()).map(Class::getSimpleName).toList(),
                "leave it out"));
      }
      return Optional.empty();
    }
    List<String> names =
        Arrays.stream(owner.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    if (!names.contains(member.name())) {
      told.at(
          Code.UNKNOWN_VALUE,
          member.nameStart(),
          member.name(),
          owner.getSimpleName() + " has no \"" + member.name() + "\"",
          Words.nearest(member.name(), names, "write one that it has"));
    }
    return Optional.of(owner);
  }

  /** The class that an expression names; says if rules must not use it. */
  private Optional<Class<?>> classOf(Expression expr) {
    String dotted = dotted(expr);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    String head = dotted.contains(".") ? dotted.substring(0, dotted.indexOf('.')) : dotted;
    if (variables.containsKey(head)
        || (kind.isPresent() && Shape.of(kind.get()).property(head).isPresent())) {
      return Optional.empty();
    }
    Optional<Class<?>> type = imports.type(dotted);
    if (type.isPresent() && ROOTS.contains(head) && !ImportRule.allows(type.get().getName())) {
      Finding before = found.isEmpty() ? null : found.get(found.size() - 1);
      forbidden(dotted, expr.start(), expr.end());
      if (before != null && before.equals(found.get(found.size() - 1))) {
        found.remove(found.size() - 1);
      }
    }
    return type;
  }

  private boolean isPackage(Expression expr) {
    String dotted = dotted(expr);
    String head = dotted.contains(".") ? dotted.substring(0, dotted.indexOf('.')) : dotted;
    return ROOTS.contains(head) && !variables.containsKey(head);
  }

  private static String dotted(Expression expr) {
    if (expr instanceof Expression.Name name) {
      return name.name();
    }
    if (expr instanceof Expression.Member member) {
      String of = dotted(member.of());
      return of.isEmpty() ? "" : of + "." + member.name();
    }
    return "";
  }

  @Override
  public Optional<Type> call(Expression.Call call) {
    List<Optional<Type>> args = call.args().stream().map(this::typeOf).toList();
    Expression of = call.of();
    millis.check(call);
    millis.given(call.args());
    if (call.name().equals("getClass")) {
      told.at(
          Code.FORBIDDEN_CLASS,
          call.nameStart(),
          call.name(),
          "rules must not use getClass()",
          "leave it out; a pattern already says which kind of fact it is");
      return Optional.empty();
    }
    if (of == null) {
      return kind.isPresent() ? method(kind.get(), call, args, false) : free(call);
    }
    Optional<Class<?>> named = classOf(of);
    if (named.isPresent()) {
      if (call.name().equals("now") && named.get().getName().startsWith("java.time.")) {
        told.at(
            Code.INPUT_OUTPUT,
            call.nameStart(),
            call.name(),
            "\"now\" reads the clock, which rules do not",
            "take the time from the signal or from DeadlineReached");
      }
      return method(named.get(), call, args, true);
    }
    Optional<Class<?>> raw = typeOf(of).flatMap(Shape::raw);
    return raw.isEmpty() || raw.get() == Object.class
        ? Optional.empty()
        : method(raw.get(), call, args, false);
  }

  private Optional<Type> free(Expression.Call call) {
    if (!Set.of("insert", "insertLogical", "delete", "retract", "update").contains(call.name())) {
      told.at(
          Code.UNKNOWN_PROPERTY,
          call.nameStart(),
          call.name(),
          "rules have no function \"" + call.name() + "\"",
          Words.nearest(
              call.name(),
              List.of("insert", "insertLogical", "delete", "modify"),
              "write insert, insertLogical, modify or delete"));
    }
    return Optional.empty();
  }

  private Optional<Type> method(
      Class<?> owner, Expression.Call call, List<Optional<Type>> args, boolean fixed) {
    if (!owner.getName().startsWith("dev.winnow.") && !fixed && owner.isInterface()) {
      return Optional.empty();
    }
    List<Method> named = Shape.of(owner).methods(call.name());
    if (named.isEmpty()) {
      if (fixed && Set.of("System").contains(owner.getSimpleName())) {
        return Optional.empty();
      }
      told.at(
          Code.UNKNOWN_PROPERTY,
          call.nameStart(),
          call.name(),
          owner.getSimpleName() + " has no method \"" + call.name() + "\"",
          Words.nearest(
              call.name(),
              Shape.of(owner).methodNames(fixed),
              "docs/reference/facts.md lists them"));
      return Optional.empty();
    }
    arguments.check(
        named, owner.getSimpleName() + "." + call.name(), call.nameStart(), call.name(), args);
    ranges.check(named, call);
    return Optional.of(
        named.stream()
            .filter(method -> method.getParameterCount() == args.size())
            .findFirst()
            .orElse(named.get(0))
            .getGenericReturnType());
  }

  @Override
  public Optional<Type> made(Expression.New made) {
    List<Optional<Type>> args = made.args().stream().map(this::typeOf).toList();
    millis.given(made.args());
    Optional<Class<?>> type = imports.type(made.type());
    int start = rule.source().text().indexOf(made.type(), made.start());
    if (type.isEmpty()) {
      unknownClass(made.type(), start, start + made.type().length());
      return Optional.empty();
    }
    if (made.type().contains(".") && !ImportRule.allows(type.get().getName())) {
      forbidden(made.type(), start, start + made.type().length());
      return Optional.empty();
    }
    List<Executable> constructors = Shape.of(type.get()).constructors();
    if (constructors.isEmpty()) {
      Collection<String> fixed = Shape.of(type.get()).methodNames(true);
      told.at(
          Code.WRONG_ARGUMENTS,
          start,
          made.type(),
          Article.of(made.type()) + " is not made with \"new\"",
          fixed.isEmpty()
              ? "rules do not make it"
              : "write "
                  + made.type()
                  + "."
                  + fixed.iterator().next()
                  + "( ... ), or one of: "
                  + String.join(", ", fixed));
      return type.map(t -> t);
    }
    arguments.check(constructors, made.type(), start, made.type(), args);
    return type.map(t -> t);
  }

  @Override
  public Optional<Type> unary(Expression.Unary unary) {
    Optional<Type> of = typeOf(unary.of());
    if (!unary.operator().equals("!")) {
      return of;
    }
    if (of.isPresent() && Family.of(of.get()).orElse(Family.OTHER) != Family.YES_OR_NO) {
      told.add(
          Code.WRONG_TYPE,
          unary.of(),
          "\"!\" stands before " + Family.words(of.get()) + ", not before true or false",
          Family.of(of.get()).orElse(Family.OTHER) == Family.TEXT
              ? "write == \"\""
              : "write == 0, or compare it with what is meant");
    }
    return Optional.of(boolean.class);
  }

  @Override
  public Optional<Type> binary(Expression.Binary binary) {
    Optional<Type> left = typeOf(binary.left());
    String operator = binary.operator();
    if (operator.endsWith("in") && binary.right() instanceof Expression.Many many) {
      many.parts().forEach(item -> comparing.check(binary, left, typeOf(item), item));
      return Optional.of(boolean.class);
    }
    Optional<Type> right = typeOf(binary.right());
    ranges.compared(binary, kind);
    millis.check(binary);
    Globs.check(binary, told);
    if (binary.compares()) {
      comparing.check(binary, left, right, binary.right());
      return Optional.of(boolean.class);
    }
    if (operator.endsWith("matches")
        && left.isPresent()
        && Family.of(left.get()).orElse(Family.TEXT) != Family.TEXT) {
      told.add(
          Code.WRONG_TYPE,
          binary.left(),
          "\"matches\" asks " + Family.words(left.get()) + ", and only texts can be asked",
          "compare it with ==, < or >");
    }
    if (binary.calculates()) {
      return sum(binary, left, right);
    }
    return Optional.of(boolean.class);
  }

  private static Optional<Type> sum(
      Expression.Binary binary, Optional<Type> left, Optional<Type> right) {
    boolean text =
        binary.operator().equals("+")
            && (left.equals(Optional.of(String.class)) || right.equals(Optional.of(String.class)));
    if (text) {
      return Optional.of(String.class);
    }
    return left.isPresent() && right.isPresent() ? Optional.of(double.class) : Optional.empty();
  }
}
