package dev.winnow.core.compile;

import dev.winnow.core.PolicyProblem;
import dev.winnow.core.sandbox.Violation;
import dev.winnow.core.sandbox.Violation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the places of violations in the rules' text, and says of each rule what is worth saying:
 * what follows from something else that is said is left out.
 */
final class Refusals {

  private static final Map<Kind, Kind> FOLLOWS = Map.of(Kind.CATCH, Kind.LOCK);
  private static final Set<String> ITERATION =
      Set.of("java.util.Iterator", "java.util.ListIterator", "java.lang.Iterable");

  private final RulePlaces text;

  private record Placed(Violation violation, Optional<RulePlaces.Place> place) {}

  Refusals(RulePlaces text) {
    this.text = text;
  }

  List<PolicyProblem> of(List<Violation> violations) {
    Map<String, List<Placed>> byRule = new TreeMap<>();
    for (Violation violation : violations) {
      List<String> using = violation.rules().isEmpty() ? List.of("") : violation.rules();
      for (String rule : using) {
        byRule
            .computeIfAbsent(rule, any -> new ArrayList<>())
            .add(new Placed(violation, text.find(rule, RefusalText.words(violation))));
      }
    }
    List<PolicyProblem> problems = new ArrayList<>();
    byRule.forEach((rule, placed) -> problems.addAll(of(rule, placed)));
    return problems;
  }

  private List<PolicyProblem> of(String rule, List<Placed> all) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    all.forEach(one -> kinds.add(one.violation().kind()));
    boolean anyPlace = all.stream().anyMatch(one -> one.place().isPresent());
    Set<String> said = new HashSet<>();
    return all.stream()
        .filter(one -> one.place().isPresent() || !anyPlace)
        .filter(one -> !follows(one.violation(), kinds))
        .sorted(
            Comparator.comparing(
                one -> one.place().orElseGet(() -> text.start(rule)), RulePlaces.BY_PLACE))
        .filter(one -> said.add(subject(one.violation())))
        .map(one -> problem(rule, one))
        .toList();
  }

  private static boolean follows(Violation violation, Set<Kind> kinds) {
    Kind cause = FOLLOWS.get(violation.kind());
    return (cause != null && kinds.contains(cause))
        || (kinds.contains(Kind.LOOP)
            && (violation.reached().endsWith(".iterator")
                || ITERATION.contains(RefusalText.about(violation.reached()))));
  }

  private static String subject(Violation violation) {
    return violation.kind() == Kind.REACH || violation.kind() == Kind.GUARDS
        ? RefusalText.about(violation.reached())
        : violation.kind() + violation.reached();
  }

  private PolicyProblem problem(String rule, Placed placed) {
    RulePlaces.Place place = placed.place().orElseGet(() -> text.start(rule));
    return new PolicyProblem(
        place.file(), place.line(), place.column(), RefusalText.of(rule, placed.violation()));
  }
}
