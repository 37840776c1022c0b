package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that fails sits out for the signal at hand; only one that keeps failing is taken out. */
class SitsOutTest {

  private static final String DAYS = "Long.parseLong( annotations.get( \"days\" ) ) < 7";
  private static final String NOTE =
      "insert( dev.winnow.core.fact.incident.UnknownValue.of( \"word\", $a.name(), \"\", 0 ) );";

  private static RuleFile own(String when, String then) {
    return SmallPolicy.rule("own.drl", "Ends soon", when, then);
  }

  /** The same rule, as it fails in its {@code then}, over one fact, and over two. */
  static Stream<Arguments> all() {
    return Stream.of(
            own(
                "$a : Alert( annotations.size() > 0 )",
                "if ( Long.parseLong( $a.annotations().get( \"days\" ) ) < 7 ) { " + NOTE + " }"),
            own("$a : Alert( annotations.size() > 0, " + DAYS + " )", NOTE),
            own(
                "$i : Incident() $a : Alert( key == $i.key, id + $i.getCount() > 0, " + DAYS + " )",
                NOTE))
        .flatMap(rule -> Stream.of(Arguments.of(rule, 0L), Arguments.of(rule, 256L)));
  }

  private static TriageEngine engine(long directAfter, RuleFile... rules) {
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, rules);
    return Engines.of(policy, RuleBase.of(policy.rules()), directAfter);
  }

  private static Signal days(String name, String days, int second) {
    return Alert.firing(name).annotation("days", days).at(START.plusSeconds(second)).build();
  }

  private static Signal plain(String name, int second) {
    return Alert.firing(name).at(START.plusSeconds(second)).build();
  }

  private static boolean noted(TriageEngine engine, String name) {
    return engine.snapshot().toJson().contains("\"word\",\"value\":\"" + name + "\"")
        || engine.snapshot().toJson().matches("(?s).*word\"[^}]*\"" + name + "\".*");
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneMalformedLabelTakesNothingFromTheNext(RuleFile rule, long directAfter) {
    try (TriageEngine engine = engine(directAfter, rule)) {
      engine.accept(days("A", "2", 0));
      assertThat(engine.failures()).isEmpty();
      assertThat(engine.accept(days("B", "12 days", 1)).ticket()).isNotEmpty();
      assertThat(engine.failures()).singleElement().satisfies(SitsOutTest::sitsOut);
      engine.accept(days("C", "2", 2));
      assertThat(noted(engine, "A")).isTrue();
      assertThat(noted(engine, "B")).isFalse();
      assertThat(noted(engine, "C")).isTrue();
      assertThat(engine.failures())
          .containsExactly(
              new Failure(
                  engine.failures().get(0).rule(),
                  "it failed with NumberFormatException: For input string: \"12 days\"",
                  1,
                  Failure.Now.BACK));
    }
  }

  private static void sitsOut(Failure failure) {
    assertThat(failure.now()).isEqualTo(Failure.Now.SITS_OUT);
    assertThat(failure.toString())
        .startsWith("own.drl:6: the rule \"Ends soon\" failed once and sits out for now: it ");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatKeepsFailingIsTakenOut(RuleFile rule, long directAfter) {
    try (TriageEngine engine = engine(directAfter, rule)) {
      for (int i = 0; i < 5; i++) {
        engine.accept(days("X" + i, "soon", 2 * i));
        engine.accept(days("Y" + i, "2", 2 * i + 1));
      }
      assertThat(engine.failures()).singleElement().matches(Failure::out);
      assertThat(engine.failures().get(0).times()).isEqualTo(3);
      assertThat(noted(engine, "Y1")).isTrue();
      assertThat(noted(engine, "Y2")).isFalse();
    }
  }

  /** Three odd labels in a year are no reason to do without a rule. */
  @ParameterizedTest
  @MethodSource("all")
  void whatFailsNowAndThenIsNotTakenOut(RuleFile rule, long directAfter) {
    try (TriageEngine engine = engine(directAfter, rule)) {
      for (int day = 0; day < 10; day++) {
        engine.accept(days("X" + day, "soon", day * 43_200));
        assertThat(engine.failures().get(0).times()).isEqualTo(day == 0 ? 1 : 2);
      }
      engine.accept(days("Y", "2", 9 * 43_200 + 1));
      assertThat(noted(engine, "Y")).isTrue();
      engine.accept(days("X", "soon", 9 * 43_200 + 2));
      assertThat(engine.failures()).singleElement().matches(Failure::out);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSnapshotKnowsWhenItFailed(RuleFile rule, long directAfter) {
    assertThat(directAfter).isNotNegative();
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, rule);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(days("A", "soon", 0));
      engine.accept(days("B", "soon", 80_000));
      Snapshot between = Snapshot.parse(engine.snapshot().toJson());
      try (TriageEngine other = TriageEngine.restore(policy, between)) {
        other.accept(days("C", "soon", 90_000));
        assertThat(other.failures()).singleElement().matches(one -> one.times() == 2);
        other.accept(days("D", "soon", 91_000));
        assertThat(other.failures()).singleElement().matches(Failure::out);
      }
    }
  }

  /** Of a snapshot that does not say when, all failures count; and one says what it likes. */
  @ParameterizedTest
  @ValueSource(ints = {-5, 2, 2_000_000_000})
  void aSnapshotOfBeforeIsRead(int times) {
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, own("$a : Alert( " + DAYS + " )", NOTE));
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(days("A", "soon", 0));
      ObjectNode state = engine.snapshot().state().deepCopy();
      ObjectNode failed = ((ArrayNode) state.path("rulesOut")).removeAll().addObject();
      failed.put("rule", "Ends soon").put("error", "x").put("times", times).put("now", "back");
      Snapshot before = Snapshot.of(policy.hash(), state);
      try (TriageEngine other = TriageEngine.restore(policy, before)) {
        other.accept(days("B", "soon", 1));
        assertThat(other.failures()).singleElement().matches(one -> one.out() == times > 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aSnapshotKeepsWhoSitsOut(RuleFile rule, long directAfter) {
    assertThat(directAfter).isNotNegative();
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, rule);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(days("A", "2", 0));
      engine.accept(days("B", "soon", 1));
      Snapshot between = Snapshot.parse(engine.snapshot().toJson());
      try (TriageEngine other = TriageEngine.restore(policy, between)) {
        assertThat(other.failures()).isEqualTo(engine.failures());
        assertThat(other.snapshot().toJson()).isEqualTo(engine.snapshot().toJson());
        for (Signal next : List.of(days("C", "2", 2), days("D", "soon", 3), days("E", "3", 4))) {
          other.accept(next);
          engine.accept(next);
          assertThat(other.snapshot().toJson()).isEqualTo(engine.snapshot().toJson());
        }
        assertThat(other.failures()).isEqualTo(engine.failures());
        assertThat(other.failures().get(0).times()).isEqualTo(2);
      }
    }
  }

  @Test
  void aTickPutsItBackToo() {
    try (TriageEngine engine = engine(256, own("$a : Alert( " + DAYS + " )", NOTE))) {
      engine.accept(days("B", "soon", 1));
      engine.advanceTo(START.plusSeconds(9));
      assertThat(engine.failures()).singleElement().matches(one -> one.now() == Failure.Now.BACK);
      assertThat(engine.whyNot(days("C", "2", 10), "Ends soon").outcome())
          .isNotEqualTo(WhyNot.Outcome.TAKEN_OUT);
    }
  }

  /** What it fails over is still there: each time that it is back counts, and so it ends. */
  @Test
  void whatFailsOverAFactThatStaysIsTakenOut() {
    RuleFile rule =
        own("$i : Incident( Long.parseLong( name ) > 0 )", "insertLogical( $i.getName() );");
    try (TriageEngine engine = engine(256, rule)) {
      engine.accept(plain("1", 0));
      engine.accept(plain("X", 1));
      assertThat(engine.failures().get(0).now()).isEqualTo(Failure.Now.SITS_OUT);
      engine.advanceTo(START.plusSeconds(2));
      assertThat(engine.failures().get(0).times()).isEqualTo(2);
      engine.advanceTo(START.plusSeconds(3));
      assertThat(engine.failures()).singleElement().matches(Failure::out);
      assertThat(engine.accept(plain("2", 4)).ticket()).isNotEmpty();
    }
  }

  /** Two lists that hold each other are compared without an end. */
  private static final String ENDLESS =
      "java.util.ArrayList a = new java.util.ArrayList(); java.util.ArrayList b = new"
          + " java.util.ArrayList(); a.add( b ); b.add( a ); ";

  @ParameterizedTest
  @ValueSource(longs = {0, 256})
  void whatNeverComesBackFromItsThenSitsOut(long directAfter) {
    RuleFile rule = own("$a : Alert( name == \"Bad\" )", ENDLESS + "a.equals( b );");
    overflows(rule, directAfter);
  }

  private static void overflows(RuleFile rule, long directAfter) {
    try (TriageEngine engine = engine(directAfter, rule)) {
      engine.accept(plain("Good", 0));
      assertThat(engine.accept(plain("Bad", 1)).ticket()).isNotEmpty();
      assertThat(engine.failures()).singleElement().satisfies(SitsOutTest::sitsOut);
      assertThat(engine.failures().get(0).error())
          .isEqualTo("it may not hold lists in lists more than 100 deep");
      assertThat(engine.accept(plain("Better", 2)).ticket()).isNotEmpty();
      assertThat(engine.failures().get(0).now()).isEqualTo(Failure.Now.BACK);
    }
  }
}
