package dev.winnow.authoring.coverage;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.condition.ConditionPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the conditions of a rule in the text that it is written in. */
final class ConditionPlaces {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|\\w+|\\S");
  private static final Pattern THEN = Pattern.compile("^\\s*then\\b", Pattern.MULTILINE);
  private static final Pattern WHEN = Pattern.compile("^\\s*when\\b", Pattern.MULTILINE);

  /**
   * Where something stands in a text.
   *
   * @param from where it begins, from 0
   * @param to where it ends
   */
  record Place(int from, int to) {}

  private final String text;
  private final Map<Integer, Place> places = new HashMap<>();

  ConditionPlaces(String text, RuleInfo rule, List<ConditionPart> parts) {
    this.text = masked(text);
    int start = start(rule.line());
    Matcher then = THEN.matcher(this.text);
    int end = then.find(start) ? then.start() : text.length();
    Matcher when = WHEN.matcher(this.text);
    if (when.find(start) && when.end() <= end) {
      find(parts, when.end(), end);
    }
  }

  Optional<Place> of(ConditionPart part) {
    return Optional.ofNullable(places.get(part.number()));
  }

  /** The line of a place, from 1. */
  int line(Place place) {
    return 1 + (int) text.substring(0, place.from()).chars().filter(c -> c == '\n').count();
  }

  /** Comments are blanks, so that what is in them is not found. */
  private static String masked(String text) {
    Matcher comment =
        Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL)
            .matcher(text);
    return comment.replaceAll(
        found ->
            found.group().startsWith("\"")
                ? Matcher.quoteReplacement(found.group())
                : found.group().replaceAll("[^\n]", " "));
  }

  private int start(int line) {
    int at = 0;
    for (int i = 1; i < line && at >= 0; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.max(0, at);
  }

  /** Each is looked for behind the one before, and else anywhere in the rule. */
  private void find(List<ConditionPart> parts, int from, int to) {
    int at = from;
    for (ConditionPart part : parts) {
      Pattern pattern = pattern(part);
      Optional<Place> place = next(pattern, at, to).or(() -> next(pattern, from, to));
      if (place.isPresent()) {
        places.put(part.number(), place.get());
        at =
            part.counts() && part.kind() != ConditionPart.Kind.FROM
                ? place.get().from() + 1
                : place.get().to();
      }
    }
  }

  private Optional<Place> next(Pattern pattern, int from, int to) {
    Matcher found = pattern.matcher(text).region(from, to);
    found.useTransparentBounds(true);
    return found.find() ? Optional.of(new Place(found.start(), found.end())) : Optional.empty();
  }

  private static Pattern pattern(ConditionPart part) {
    return switch (part.kind()) {
      case NOT -> Pattern.compile("\\bnot\\b");
      case EXISTS -> Pattern.compile("\\bexists\\b");
      case FORALL -> Pattern.compile("\\bforall\\b");
      case FACT -> Pattern.compile("\\b" + part.fact() + "\\s*\\(");
      case FROM ->
          part.text().startsWith("accumulate")
              ? Pattern.compile("\\baccumulate\\b")
              : Pattern.compile("\\b" + part.fact() + "\\s*\\(");
      default -> spaced(part.text());
    };
  }

  /** The same tokens, with any blanks between them. */
  private static Pattern spaced(String text) {
    String tokens =
        TOKEN
            .matcher(text)
            .results()
            .map(token -> Pattern.quote(token.group()))
            .collect(Collectors.joining("\\s*"));
    boolean word = Character.isLetterOrDigit(text.charAt(0));
    boolean wordly = Character.isLetterOrDigit(text.charAt(text.length() - 1));
    return Pattern.compile((word ? "(?<![\\w!$.])" : "") + tokens + (wordly ? "\\b" : ""));
  }
}
