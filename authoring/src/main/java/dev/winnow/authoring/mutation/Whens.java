package dev.winnow.authoring.mutation;

import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Expression;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of what a rule asks for: comparisons, numbers, flags, {@code not}, and conditions left
 * out.
 *
 * @param text the text of the file
 * @param rule the rule
 * @param thorough whether conditions are left out
 */
record Whens(String text, RuleText rule, boolean thorough) {

  private static final Map<String, String> NEIGHBOURS =
      Map.of(">", ">=", ">=", ">", "<", "<=", "<=", "<", "==", "!=", "!=", "==");

  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    Set<Integer> wholes = new HashSet<>();
    for (Pattern pattern : rule.patterns()) {
      for (int index = 0; index < pattern.conditions().size(); index++) {
        Condition condition = pattern.conditions().get(index);
        if (!condition.onlyBinds()) {
          condition.expression().ifPresent(read -> values(condition, read, edits));
          if (thorough) {
            dropped(pattern, index).ifPresent(edits::add);
          }
        }
      }
      if (wholes.add(pattern.whole().start())) {
        quantifier(pattern, edits);
      }
    }
    return edits;
  }

  /** What is compared, in the order in which it is written; and a flag turned round. */
  private void values(Condition condition, Expression expression, List<Edit> edits) {
    List<Edit> found = new ArrayList<>();
    Place shown = condition.place();
    expression.each(
        part -> {
          if (part instanceof Expression.Binary binary) {
            comparison(binary, shown).ifPresent(found::add);
            number(binary.left(), "", shown, found);
            number(binary.right(), binary.operator(), shown, found);
          } else {
            part.parts().forEach(one -> number(one, "", shown, found));
          }
        });
    found.sort(Comparator.comparingInt(Edit::start));
    edits.addAll(found);
    if (condition.binding().isEmpty()) {
      flag(expression, shown).ifPresent(edits::add);
    }
  }

  private Optional<Edit> comparison(Expression.Binary binary, Place shown) {
    String sign = binary.operator();
    String other = NEIGHBOURS.get(sign);
    if (other == null) {
      return Optional.empty();
    }
    String left = binary.left().in(text);
    String right = binary.right().in(text);
    String hint =
        sign.length() == 2 && (sign.startsWith("=") || sign.startsWith("!"))
            ? "write one where " + left + " is " + right + ", and one where it is not"
            : "write one where " + left + " is just " + right;
    int start = binary.operatorStart();
    return Optional.of(edit(start, start + sign.length(), other, shown, hint));
  }

  /** One more and one less, without what the neighbour of a comparison says already. */
  private void number(Expression expression, String sign, Place shown, List<Edit> found) {
    Optional<Whole> whole = Whole.of(expression, text);
    if (whole.isEmpty()) {
      return;
    }
    boolean noMore = sign.equals(">=") || sign.equals("<");
    boolean noLess = sign.equals(">") || sign.equals("<=");
    if (!noMore) {
      found.add(number(expression, whole.get().plus(1), shown));
    }
    if (!noLess) {
      found.add(number(expression, whole.get().plus(-1), shown));
    }
  }

  private Edit number(Expression expression, Whole other, Place shown) {
    String hint =
        "write one where the value is "
            + expression.in(text)
            + ", and one where it is "
            + other.number();
    return edit(expression.start(), expression.end(), other.toString(), shown, hint);
  }

  private static Edit edit(int start, int end, String other, Place shown, String hint) {
    return new Edit(start, end, other, shown.start(), shown.end(), hint);
  }

  /** A flag turned round: {@code open} and {@code !open}. */
  private static Optional<Edit> flag(Expression expression, Place shown) {
    boolean not = expression instanceof Expression.Unary unary && unary.negates();
    if (!not && expression.isTest()) {
      return Optional.empty();
    }
    int start = shown.start();
    String hint = "write one where it is so, and one where it is not";
    return Optional.of(edit(start, not ? start + 1 : start, not ? "" : "!", shown, hint));
  }

  /** A condition left out, with its comma; a variable that it binds stays bound. */
  private Optional<Edit> dropped(Pattern pattern, int index) {
    Condition condition = pattern.conditions().get(index);
    Place place = condition.place();
    String hint = "write one where all is so but this";
    if (!condition.binding().isEmpty()) {
      return condition
          .expression()
          .map(one -> condition.binding() + " : " + asked(one).in(text))
          .map(other -> edit(place.start(), place.end(), other, place, hint));
    }
    boolean last = index + 1 == pattern.conditions().size();
    int start =
        last && index > 0 ? pattern.conditions().get(index - 1).place().end() : place.start();
    int end = last ? place.end() : pattern.conditions().get(index + 1).place().start();
    return Optional.of(new Edit(start, end, "", place.start(), place.end(), hint));
  }

  /** What a test is about: its left side. */
  private static Expression asked(Expression test) {
    return test.isTest() ? asked(test.parts().get(0)) : test;
  }

  private void quantifier(Pattern pattern, List<Edit> edits) {
    boolean none = pattern.quantifier() == Quantifier.NONE;
    if (!none && pattern.quantifier() != Quantifier.SOME) {
      return;
    }
    String word = none ? "not" : "exists";
    Place whole = pattern.whole();
    String hint = "write one where there is such a fact, and one where there is none";
    int end = whole.start() + word.length();
    edits.add(edit(whole.start(), end, none ? "exists" : "not", whole, hint));
    if (thorough && !pattern.alternative()) {
      String other =
          none ? "write one where there is such a fact" : "write one where there is no such fact";
      edits.add(edit(whole.start(), whole.end(), "", whole, other));
    }
  }
}
