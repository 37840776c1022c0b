package dev.winnow.core.compile;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.sandbox.Metered;
import dev.winnow.core.sandbox.OutOfReachException;
import dev.winnow.core.signal.Signal;
import java.util.Optional;
import java.util.Set;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.drools.model.Drools;
import org.kie.api.runtime.KieRuntime;

/**
 * By which rules put facts in and take them out. Compiled rules call it in place of the rule engine
 * ({@link RuleCompiler} sees to that), so that what is the engine's, and what guards go by, is out
 * of their reach before anything has happened. Stateless.
 */
public final class RuleHand {

  /** By which name the environment of a session holds its {@link Admitting}. */
  public static final String ADMISSION = "winnow.admission";

  /** By which name it holds its {@link Deriving}. */
  public static final String DERIVING = "winnow.deriving";

  /** Takes in what rules derive. */
  @FunctionalInterface
  public interface Deriving {

    /**
     * Takes in what need not be in the session.
     *
     * @param fact what a rule has derived
     * @param by what the rule matches, as Drools has it: the fact is there as long as that is
     * @return false if rules ask for such facts, so that it belongs in the session
     */
    boolean derives(Object fact, Object by);
  }

  /** Takes in what rules put in. */
  @FunctionalInterface
  public interface Admitting {

    /**
     * What is put in, as rules see it.
     *
     * @param fact what a rule has made
     * @return the same; a signal with its number and the key of its subject; empty if it was put in
     *     before, and the rule only derives all again
     */
    Optional<Object> admit(Object fact);
  }

  /** What a rule is handed that is followed without the rule engine, and so with no session. */
  public interface Apart {

    /**
     * Leaves a rule to the session.
     *
     * @return what to throw
     */
    RuntimeException leaves();
  }

  private static final int LONGEST = 1_000_000;

  private static final Set<Class<?>> OF_THE_ENGINE =
      Set.of(ActionRun.class, Burst.class, Counter.class, Ticket.class);

  private RuleHand() {}

  /**
   * Puts a fact in, or a signal; an incident once rules have found out what it is like: until then
   * its {@linkplain Draft draft} is there in its place. A signal gets its number and the key of its
   * subject, as if it had been sent.
   *
   * @param engine the rule engine, as Drools hands it to a rule
   * @param fact what is put in
   * @throws OutOfReachException if it is no fact that rules may put in
   */
  public static void insert(Object engine, Object fact) {
    if (!(fact instanceof Fact || fact instanceof Signal)) {
      throw new OutOfReachException(
          "put in", fact, ": a restart would forget it; derive it with insertLogical");
    }
    requireOthers(fact);
    taken((Drools) engine, fact)
        .ifPresent(
            one ->
                ((Drools) engine)
                    .insert(
                        one instanceof Incident incident && !incident.isReady()
                            ? new Draft(incident)
                            : one));
  }

  private static Optional<Object> taken(Drools engine, Object fact) {
    if (engine instanceof Apart apart) {
      if (fact instanceof Signal) {
        throw apart.leaves();
      }
      return Optional.of(fact);
    }
    return engine.getRuntime(KieRuntime.class).getEnvironment().get(ADMISSION)
            instanceof Admitting admitting
        ? admitting.admit(fact)
        : Optional.of(fact);
  }

  /**
   * Derives a fact.
   *
   * @param engine the rule engine, as Drools hands it to a rule
   * @param fact what is derived
   * @return its handle; the fact where no rule asks for such facts
   * @throws OutOfReachException if it is a fact that only the engine puts in, or holds more than
   *     the rule engine should compare with all others that are derived
   */
  public static Object insertLogical(Object engine, Object fact) {
    Object derived = fact instanceof Timed timed ? timed.what() : fact;
    requireOthers(derived);
    Metered.weighed(derived);
    KnowledgeHelper helper = (KnowledgeHelper) engine;
    boolean done =
        helper.getKieRuntime().getEnvironment().get(DERIVING) instanceof Deriving deriving
            && deriving.derives(fact, helper.getMatch());
    return done ? fact : helper.insertLogical(fact);
  }

  /**
   * Takes a fact out.
   *
   * @param engine the rule engine, as Drools hands it to a rule
   * @param fact what is taken out
   * @throws OutOfReachException if it was derived, comes from settings, or is the engine's
   */
  public static void delete(Object engine, Object fact) {
    if (!(fact instanceof Fact)) {
      throw new OutOfReachException(
          "take out", fact, ": what is derived goes with its reasons, settings stay");
    } else if (fact instanceof Incident) {
      throw new OutOfReachException("take out", fact, ": derive a CloseIncident, which says why");
    } else if (OF_THE_ENGINE.contains(fact.getClass())) {
      throw new OutOfReachException("take out", fact, ", which the engine keeps");
    }
    ((Drools) engine).delete(fact);
  }

  /**
   * Measures a text that a rule has put together: one that doubles again and again would fill
   * memory within thirty firings.
   *
   * @param text a text
   * @return the same
   * @throws OutOfReachException if it is longer than rules may make one
   */
  public static String measured(String text) {
    if (text.length() > LONGEST) {
      throw new OutOfReachException(
          "make a text of " + text.length() + " letters: " + LONGEST + " are enough");
    }
    return text;
  }

  private static void requireOthers(Object fact) {
    if (OF_THE_ENGINE.contains(fact.getClass())) {
      throw new OutOfReachException(
          "put in", fact, ": the engine does that, when it grants a proposal");
    }
  }
}
