package dev.winnow.authoring.coverage;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.condition.ConditionPart;
import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the conditions of a rule in the text that it is written in. */
final class ConditionPlaces {

  private static final Set<String> BEFORE_ANOTHER = Set.of(".", "!", "!.");

  /**
   * Where something stands in a text.
   *
   * @param from where it begins, from 0
   * @param to where it ends
   */
  record Place(int from, int to) {}

  private final String text;
  private final List<Token> tokens;
  private final Map<Integer, Place> places = new HashMap<>();

  ConditionPlaces(String text, RuleInfo rule, List<ConditionPart> parts) {
    this.text = text;
    int start = start(rule.line());
    List<Token> all = Tokens.of(text).all().stream().filter(t -> t.start() >= start).toList();
    int when = first(all, token -> token.first() && token.is("when"));
    int then = first(all, token -> token.first() && token.is("then"));
    this.tokens = when < then ? all.subList(when + 1, then) : List.of();
    find(parts);
  }

  private static int first(List<Token> tokens, Predicate<Token> wanted) {
    int at = 0;
    while (at < tokens.size() && !wanted.test(tokens.get(at))) {
      at++;
    }
    return at;
  }

  Optional<Place> of(ConditionPart part) {
    return Optional.ofNullable(places.get(part.number()));
  }

  /** The line of a place, from 1. */
  int line(Place place) {
    return 1 + (int) text.substring(0, place.from()).chars().filter(c -> c == '\n').count();
  }

  private int start(int line) {
    int at = 0;
    for (int i = 1; i < line && at >= 0; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.max(0, at);
  }

  /** Each is looked for behind the one before, and else anywhere in the rule. */
  private void find(List<ConditionPart> parts) {
    int from = 0;
    for (ConditionPart part : parts) {
      List<String> words = words(part);
      Optional<Integer> found = next(words, from).or(() -> next(words, 0));
      if (found.isPresent()) {
        int at = found.get();
        Token last = tokens.get(at + words.size() - 1);
        places.put(part.number(), new Place(tokens.get(at).start(), last.end()));
        boolean opens = part.counts() && part.kind() != ConditionPart.Kind.FROM;
        from = opens ? at + 1 : at + words.size();
      }
    }
  }

  private Optional<Integer> next(List<String> words, int from) {
    for (int at = from; at + words.size() <= tokens.size(); at++) {
      if (isAt(words, at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private boolean isAt(List<String> words, int at) {
    if (tokens.get(at).isWord() && at > 0 && BEFORE_ANOTHER.contains(tokens.get(at - 1).text())) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).text().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The words by which a condition is found. */
  private static List<String> words(ConditionPart part) {
    return switch (part.kind()) {
      case NOT -> List.of("not");
      case EXISTS -> List.of("exists");
      case FORALL -> List.of("forall");
      case FACT -> List.of(part.fact(), "(");
      case FROM ->
          part.text().startsWith("accumulate") ? List.of("accumulate") : List.of(part.fact(), "(");
      default -> Tokens.of(part.text()).all().stream().map(Token::text).toList();
    };
  }
}
