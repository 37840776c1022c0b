package dev.winnow.core.compile;

import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds expressions that are so long that the rule compiler, which calls itself for each part, has
 * no room for them. It would depend on the machine, and on the day, how long that is.
 */
final class LongConditions {

  /** What to write, behind a message. */
  static final String INSTEAD =
      "write: name in ( \"A\", \"B\" ), or make several rules of it, or put the names into settings";

  /** Drools gives up between 400 and 500. */
  private static final int JOINED = 200;

  private static final int DEEPEST = 100;

  private final RuleFile file;
  private final List<PolicyProblem> found = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();

  /**
   * What stands between two commas: where it begins, and by how many signs its parts are joined.
   */
  private record Part(int start, int joined) {}

  private LongConditions(RuleFile file) {
    this.file = file;
  }

  /** What is too long in a file. */
  static List<PolicyProblem> in(RuleFile file) {
    LongConditions conditions = new LongConditions(file);
    List<Token> tokens = Tokens.of(file.text()).all();
    for (int i = 0; i < tokens.size(); i++) {
      conditions.see(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i));
    }
    return conditions.found;
  }

  private void see(Token token, Token next) {
    if (token.first() && (token.is("rule") || token.is("then") || token.is("end"))) {
      open.clear();
    } else if (token.is("(") || token.is("[") || token.is("{")) {
      open.push(new Part(next.start(), 0));
      if (open.size() == DEEPEST + 1) {
        tell(token.start(), "there are more than " + DEEPEST + " brackets within each other here");
      }
    } else if (open.isEmpty()) {
      return;
    } else if (token.is(")") || token.is("]") || token.is("}")) {
      add(open.pop().joined());
    } else if (token.is(",") || token.is(";")) {
      open.pop();
      open.push(new Part(next.start(), 0));
    } else if (token.is("||") || token.is("&&") || token.is("+")) {
      add(1);
    }
  }

  private void add(int joined) {
    if (!open.isEmpty()) {
      Part part = open.pop();
      open.push(new Part(part.start(), part.joined() + joined));
      if (part.joined() <= JOINED && part.joined() + joined > JOINED) {
        tell(part.start(), "this joins more than " + JOINED + " parts into one expression");
      }
    }
  }

  private void tell(int start, String message) {
    Place place = Place.in(file.text(), start, start);
    found.add(
        new PolicyProblem(file.name(), place.line(), place.column(), message + "; " + INSTEAD));
  }
}
