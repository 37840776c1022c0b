package dev.winnow.authoring.check;

import dev.winnow.core.language.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a rule does to facts. Immutable.
 *
 * @param does what is done
 * @param fact the number of the pattern whose fact is changed or deleted; -1 for others
 * @param kind the class that is changed, deleted or inserted; empty if that is not known
 * @param property what is set; empty for others
 * @param value what it is set to; for others what is deleted or inserted
 * @param parts what an inserted record is made of, as far as that is known
 * @param whole all of it as a term
 * @param later whether it comes only once a time has come
 */
record Effect(
    Statement.Does does,
    int fact,
    Optional<Class<?>> kind,
    String property,
    Term value,
    Map<String, Term> parts,
    Term whole,
    boolean later) {

  Effect {
    parts = Map.copyOf(parts);
  }

  boolean sets() {
    return does == Statement.Does.MODIFY;
  }

  boolean makes() {
    return does == Statement.Does.INSERT || does == Statement.Does.DERIVE;
  }

  /** Whether a method of the fact sets the property, so that nothing is known of its value. */
  boolean isWorkedOut() {
    return value instanceof Term.Invocation call && call.owner().equals(new Term.Fact(fact));
  }

  /** What it does, as far as that is the same in whatever terms it is written. */
  String outline() {
    return does + " " + property + " " + (value.isConstant() ? value : "?");
  }

  Term target() {
    return new Term.Property(new Term.Fact(fact), property);
  }

  /** Whether it keeps the greater of what was there and what is new, which is so in any order. */
  boolean isGreatest() {
    return value instanceof Term.Invocation call
        && call.owner().equals(new Term.Word("Math"))
        && call.name().equals("max")
        && value.mentions(target());
  }

  /** Whether both set one property of one kind of fact that their rules match. */
  boolean setsTheSameAs(Effect other) {
    return sets()
        && other.sets()
        && fact() >= 0
        && other.fact() >= 0
        && kind().isPresent()
        && kind().equals(other.kind())
        && property().equals(other.property());
  }
}
