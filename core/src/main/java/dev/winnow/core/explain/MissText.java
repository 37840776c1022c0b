package dev.winnow.core.explain;

import dev.winnow.core.condition.ConditionPart;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.language.Expression;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is in the way of a near miss, and how near it came, in words. */
final class MissText {

  private final NearMiss miss;
  private final List<ConditionPart> parts;
  private final long now;

  MissText(NearMiss miss, List<ConditionPart> parts, long now) {
    this.miss = miss;
    this.parts = parts;
    this.now = now;
  }

  String text() {
    if (miss.failed().isEmpty()) {
      return "";
    }
    ConditionPart part = miss.failed().get();
    return due(part)
        .orElseGet(
            () ->
                switch (part.kind()) {
                  case FACT -> none(part);
                  case FROM -> "there is nothing of it: " + part.text();
                  case NOT -> new BlockerText(miss).text();
                  case EXISTS -> "there is no such fact: " + bare(part.text(), "exists ");
                  case FORALL -> "not all are so: " + facts();
                  default -> constraint(part);
                });
  }

  private static String bare(String text, String word) {
    return text.startsWith(word) ? text.substring(word.length()) : text;
  }

  private String facts() {
    return miss.blocking().stream().map(FactText::of).findFirst().orElse("one is not");
  }

  private String none(ConditionPart part) {
    if (Relevance.isSetting(part.type())) {
      return "there is no setting of this kind (" + part.fact() + ")";
    }
    return Signal.class.isAssignableFrom(part.type())
        ? "the signal is no " + part.fact() + ", and the rule waits for one"
        : "there is no " + part.fact();
  }

  private String constraint(ConditionPart part) {
    Object fact = miss.fact().orElse("");
    if (part.kind() == ConditionPart.Kind.EVAL) {
      return new ConstraintText(fact, miss.values()).words(part.text());
    }
    boolean far = !(fact instanceof Signal) && miss.relevance().distance(fact) == Relevance.FAR;
    Optional<String> join = isAnother(fact) ? join(part, fact) : Optional.empty();
    if (join.isPresent()) {
      return "there is no " + part.fact() + before(part) + " with " + join.get();
    }
    String words = new ConstraintText(fact, miss.values()).words(part.text());
    return far ? words + "; that is " + FactText.of(fact) + ", the nearest" : words;
  }

  /** The property that must be what a variable is, with the value; empty if it asks otherwise. */
  private Optional<String> join(ConditionPart part, Object fact) {
    return equality(part)
        .filter(is -> is.left() instanceof Expression.Name && root(is.right()).startsWith("$"))
        .flatMap(
            is -> {
              String name = is.left().in(part.text());
              return new ExpressionValue(fact, miss.values())
                  .value(is.right())
                  .map(wanted -> name + " " + ConstraintText.shown(name, wanted));
            });
  }

  private static Optional<Expression.Binary> equality(ConditionPart part) {
    return Expression.read(part.text(), 0)
        .filter(Expression.Binary.class::isInstance)
        .map(Expression.Binary.class::cast)
        .filter(binary -> binary.operator().equals("=="));
  }

  /** The variable of which it is a property; empty if it is something else. */
  private static String root(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name.name();
    }
    return expression instanceof Expression.Member member ? root(member.of()) : "";
  }

  private boolean isAnother(Object fact) {
    return !(fact instanceof Signal) && miss.relevance().distance(fact) != Relevance.OWN;
  }

  /** What the fact must be besides, as the rule says it before. */
  private String before(ConditionPart failed) {
    StringBuilder text = new StringBuilder();
    for (ConditionPart part : parts) {
      if (part.number() < failed.number()
          && part.kind() == ConditionPart.Kind.CONSTRAINT
          && part.number() > asked(failed)) {
        text.append(text.isEmpty() ? " (" : ", ").append(part.text());
      }
    }
    return text.isEmpty() ? "" : text.append(')').toString();
  }

  /** The number of the condition that there is such a fact at all. */
  private int asked(ConditionPart failed) {
    int number = -1;
    for (ConditionPart part : parts) {
      if (part.number() <= failed.number()
          && (part.kind() == ConditionPart.Kind.FACT || part.kind() == ConditionPart.Kind.FROM)) {
        number = part.number();
      }
    }
    return number;
  }

  /** A time that must have come: when it will come, if anything waits for it. */
  private Optional<String> due(ConditionPart failed) {
    boolean other =
        miss.matched().values().stream()
            .anyMatch(fact -> fact instanceof DeadlineReached && !miss.relevance().names(fact));
    if (failed.type() != DeadlineReached.class && !other) {
      return Optional.empty();
    }
    if (!failed.direct()) {
      return Optional.empty();
    }
    return kind().map(this::due);
  }

  private String due(String kind) {
    return miss.facts().stream()
        .filter(Deadline.class::isInstance)
        .map(Deadline.class::cast)
        .filter(deadline -> deadline.kind().equals(kind) && miss.relevance().names(deadline))
        .min(Comparator.comparingLong(Deadline::at).thenComparing(Deadline::subject))
        .map(this::due)
        .orElse("nothing waits for it: no deadline \"" + kind + "\" stands");
  }

  private String due(Deadline deadline) {
    String at = "it is due at " + Instant.ofEpochMilli(deadline.at());
    long early = deadline.at() - now;
    return early > 0 ? Spans.of(early) + " too early: " + at : at;
  }

  /** Which kind of deadline the rule waits for. */
  private Optional<String> kind() {
    return parts.stream()
        .filter(part -> part.type() == DeadlineReached.class)
        .flatMap(part -> equality(part).stream())
        .filter(is -> root(is.left()).equals("kind"))
        .filter(is -> is.right() instanceof Expression.Literal)
        .map(is -> String.valueOf(((Expression.Literal) is.right()).value()))
        .findFirst();
  }
}
