package dev.winnow.authoring.check;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Origin;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What follows from comparisons that are all true. Immutable once made. */
final class ConstraintSolver {

  /** Of each of these origins an incident is Winnow's own. */
  private static final String OWN = "own";

  /** The methods that make incidents, and which of the origins they give. */
  private static final Map<String, String> FACTORIES = factories();

  /** Of these an incident is one at most. */
  private static final Set<String> ORIGINS = origins();

  private final List<Atom> given;
  private final List<Atom> atoms = new ArrayList<>();
  private final Map<Term, Term> parents = new HashMap<>();

  ConstraintSolver(List<Atom> given) {
    this.given = List.copyOf(given);
    for (Atom atom : given) {
      if (atom.operator().equals("==") && !atom.left().isConstant() && !atom.right().isConstant()) {
        join(atom.left(), atom.right());
      }
    }
    given.forEach(atom -> atoms.add(known(atom).ordered()));
  }

  private static Map<String, String> factories() {
    Map<String, String> factories = new TreeMap<>();
    for (Method method : Incident.class.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Incident.class) {
        Origin origin = method.getAnnotation(Origin.class);
        factories.put(method.getName(), origin == null ? "" : origin.value());
      }
    }
    return Map.copyOf(factories);
  }

  private static Set<String> origins() {
    Set<String> origins = new TreeSet<>(FACTORIES.values());
    origins.remove("");
    return Set.copyOf(origins);
  }

  /** Whether a property says of which origin an incident is. */
  static boolean isOrigin(String property) {
    return ORIGINS.contains(property);
  }

  /** What is known of an incident from a factory. */
  static Map<String, Term> origin(String factory) {
    String origin = FACTORIES.get(factory);
    Map<String, Term> parts = new HashMap<>();
    if (origin != null) {
      ORIGINS.forEach(
          one -> parts.put(one, one.equals(origin) ? Term.Constant.TRUE : Term.Constant.FALSE));
    }
    return parts;
  }

  /** The same with more comparisons that are true. */
  ConstraintSolver with(List<Atom> more) {
    List<Atom> all = new ArrayList<>(given);
    all.addAll(more);
    return new ConstraintSolver(all);
  }

  private void join(Term one, Term two) {
    Term a = root(one);
    Term b = root(two);
    if (!a.equals(b)) {
      boolean first = a.toString().compareTo(b.toString()) < 0;
      parents.put(first ? b : a, first ? a : b);
    }
  }

  /** The term that stands for all that equal it. */
  Term root(Term term) {
    Term at = term;
    while (parents.containsKey(at)) {
      at = parents.getOrDefault(at, at);
    }
    return at;
  }

  private Atom known(Atom atom) {
    return new Atom(
        root(atom.left()), atom.operator(), root(atom.right()), atom.text(), atom.line());
  }

  /** Two comparisons that cannot both be true. */
  Optional<List<Atom>> conflict() {
    List<Optional<Choices>> choices =
        atoms.stream().map(atom -> Choices.of(atom, this::root)).toList();
    for (int i = 0; i < atoms.size(); i++) {
      Atom one = atoms.get(i);
      if (one.compares()
          && Atom.holds(one.left(), one.operator(), one.right()).equals(Optional.of(false))) {
        return Optional.of(List.of(one, one));
      }
      for (int j = 0; j < i; j++) {
        if (excludes(atoms.get(j), one) || areApart(choices.get(j), choices.get(i))) {
          return Optional.of(List.of(atoms.get(j), one));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areApart(Optional<Choices> one, Optional<Choices> other) {
    return one.isPresent() && other.isPresent() && one.get().isApart(other.get());
  }

  private static boolean excludes(Atom one, Atom two) {
    if (!one.compares() || !two.compares()) {
      return false;
    }
    if (one.left().equals(two.left()) && one.right().equals(two.right())) {
      return opposite(one.operator(), two.operator());
    }
    if (one.left().equals(two.right()) && one.right().equals(two.left())) {
      return opposite(one.operator(), two.flipped().operator());
    }
    if (one.left().equals(two.left()) && one.right().isConstant() && two.right().isConstant()) {
      return apart(one, two);
    }
    return origins(one, two);
  }

  private static boolean origins(Atom one, Atom two) {
    return one.left() instanceof Term.Property first
        && two.left() instanceof Term.Property second
        && first.owner().equals(second.owner())
        && !first.equals(second)
        && ((isOrigin(one, first) && isOrigin(two, second))
            || (isOrigin(one, first) && isOfOthers(two, second))
            || (isOfOthers(one, first) && isOrigin(two, second)));
  }

  private static boolean isOrigin(Atom atom, Term.Property property) {
    return is(atom, Term.Constant.TRUE) && ORIGINS.contains(property.name());
  }

  /** What no alert of others tells is of an origin of its own. */
  private static boolean isOfOthers(Atom atom, Term.Property property) {
    return is(atom, Term.Constant.FALSE) && property.name().equals(OWN);
  }

  private static boolean is(Atom atom, Term value) {
    return atom.operator().equals("==") && atom.right().equals(value);
  }

  private static boolean opposite(String one, String two) {
    return switch (one) {
      case "==" -> Set.of("!=", "<", ">").contains(two);
      case "!=" -> two.equals("==");
      case "<" -> Set.of("==", ">", ">=").contains(two);
      case "<=" -> two.equals(">");
      case ">" -> Set.of("==", "<", "<=").contains(two);
      case ">=" -> two.equals("<");
      default -> false;
    };
  }

  /** Whether no value fulfils both comparisons of one term with constants. */
  private static boolean apart(Atom one, Atom two) {
    if (one.operator().equals("==")) {
      return Atom.holds(one.right(), two.operator(), two.right()).equals(Optional.of(false));
    }
    if (two.operator().equals("==")) {
      return Atom.holds(two.right(), one.operator(), one.right()).equals(Optional.of(false));
    }
    Optional<Double> a = one.right().number();
    Optional<Double> b = two.right().number();
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Atom upper = one.isUpper() ? one : two;
    Atom lower = one.isUpper() ? two : one;
    if (!upper.isUpper() || !lower.isLower()) {
      return false;
    }
    double top = one.isUpper() ? a.get() : b.get();
    double bottom = one.isUpper() ? b.get() : a.get();
    boolean closed = upper.operator().equals("<=") && lower.operator().equals(">=");
    return closed ? bottom > top : bottom >= top;
  }

  /** Whether another comparison must be true too. */
  boolean implies(Atom asked) {
    Atom atom = known(asked).ordered();
    if (atom.compares()
        && Atom.holds(atom.left(), atom.operator(), atom.right()).equals(Optional.of(true))) {
      return true;
    }
    for (Atom one : atoms) {
      boolean same =
          one.left().equals(atom.left())
              && one.operator().equals(atom.operator())
              && one.right().equals(atom.right());
      if (same || (one.compares() && atom.compares() && forces(one, atom))) {
        return true;
      }
    }
    return false;
  }

  private static boolean forces(Atom one, Atom asked) {
    Atom turned = one.left().equals(asked.left()) ? one : one.flipped();
    if (!turned.left().equals(asked.left())) {
      return false;
    }
    if (turned.right().equals(asked.right())) {
      return switch (asked.operator()) {
        case "<=" -> Set.of("<", "<=", "==").contains(turned.operator());
        case ">=" -> Set.of(">", ">=", "==").contains(turned.operator());
        case "!=" -> Set.of("<", ">", "!=").contains(turned.operator());
        default -> turned.operator().equals(asked.operator());
      };
    }
    if (!turned.right().isConstant() || !asked.right().isConstant()) {
      return false;
    }
    Atom denied = new Atom(asked.left(), denial(asked.operator()), asked.right(), "", 0);
    return excludes(turned, denied);
  }

  private static String denial(String operator) {
    return switch (operator) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<" -> ">=";
      case "<=" -> ">";
      case ">" -> "<=";
      default -> "<";
    };
  }

  /** Whether all of them must be true too. */
  boolean impliesAll(List<Atom> asked) {
    return asked.stream().allMatch(this::implies);
  }
}
