package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.store.BundledRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short forms of cases: each means the same as its long form. */
class CaseFormTest {

  private static final CaseRunner RUNNER = Bundled.runner(BundledRules.load());

  private static List<ScenarioCase> cases(String text) {
    return CaseFile.of("c.yaml", text, RUNNER.ids());
  }

  private static CaseResult run(String text) {
    return RUNNER.run(cases(text).get(0));
  }

  private static void passes(String text) {
    for (ScenarioCase one : cases(text)) {
      CaseResult result = RUNNER.run(one);
      assertThat(result.passed()).as(result::describe).isTrue();
    }
  }

  private static void wrong(String text, String message) {
    assertThatThrownBy(() -> cases(text))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aNameAloneIsAnAlertAtTheTimeOfTheOneBefore() {
    passes(
        """
        cases:
          - name: Three alerts
            signals: [A, {at: +3m, alert: B}, C]
            expect:
              tickets: [{title: A, firstSeen: +0m}, {title: B, firstSeen: +3m}, {title: C, firstSeen: +3m}]
        """);
  }

  @Test
  void aTableHasARowForEachSignal() {
    passes(
        """
        cases:
          - name: Columns that are no keys of a signal are labels, and ~ says nothing
            signals:
              - columns: [at, alert, resolved, zone, labels.by, annotations.runbook_url]
                labels: {team: search}
                rows:
                  - [+0m, NodeSick, ~, AB, b, https://a.example]
                  - [+1m, NodeSick, ~, ~, b, ~]
                  - [+2m, ~, NodeSick, AB, b, ~]
            expect:
              tickets:
                columns: [title, state, labels.zone, labels.by, runbook]
                owner: search
                rows:
                  - [NodeSick, closed, AB, b, https://a.example]
                  - [NodeSick, open, ~, b, '']
        """);
  }

  @Test
  void aFixtureIsUsedAtATimeWithValues() {
    passes(
        """
        fixtures:
          flap:
            - {alert: Lamp, labels: {zone: '{zone}'}}
            - {at: +1m, resolved: Lamp, labels: {zone: '{zone}'}}
          twice:
            - {use: flap, with: {zone: '{zone}'}}
            - {use: flap, at: +3m, with: {zone: '{zone}'}}
        cases:
          - name: A fixture in a fixture is shifted twice
            signals: [{use: twice, at: +10m, with: {zone: CD}}]
            expect:
              tickets: [{scope: zone=CD, count: 2, firstSeen: +10m, lastSeen: +13m, state: closed}]
        """);
  }

  @Test
  void aCaseIsReportedForEachRow() {
    String text =
        """
        cases:
          - name: Severities are paged or not
            each:
              - {severity: critical, priority: 2, page: 1}
              - {severity: info, priority: 5, page: 0}
            signals: [{alert: Strange, labels: {severity: {severity}}}]
            until: +2m
            expect: {tickets: [{priority: {priority}}], pages: {page}}
          - name: A table says that {word} is {n-th}
            each: {columns: [word, n-th], rows: [[a, first], [b, second]]}
            signals: ['{word}-{word}']
            expect: {tickets: [{title: '{word}-{word}'}]}
        """;
    passes(text);
    assertThat(cases(text))
        .extracting(ScenarioCase::toString)
        .containsExactly(
            "c.yaml:4: Severities are paged or not (severity: critical, priority: 2, page: 1)",
            "c.yaml:5: Severities are paged or not (severity: info, priority: 5, page: 0)",
            "c.yaml:10: A table says that a is first",
            "c.yaml:10: A table says that b is second");
  }

  @Test
  void whatIsExpectedAtATimeIsLookedAtWhenTimeStandsThere() {
    passes(
        """
        cases:
          - name: A page at once, the end later
            settings: {escalation: {waits: {table: [{alerts: A, for: 0s}]}}}
            signals: [{alert: A, labels: {severity: critical}}, {at: +5m, resolved: A, labels: {severity: critical}}]
            expect:
              - {tickets: [{state: closed}], fired: [dedup-resolve]}
              - {at: +4m59s, tickets: [{state: open}], not-fired: [dedup-resolve]}
              - {at: +0m, pages: 1, tickets: [{state: open, priority: 2}], fired: [dedup-open: 1]}
              - {at: +5m, tickets: [{state: closed}]}
              - {at: +40m, tickets: [{state: closed}], not-fired: [dedup-reopen]}
        """);
    CaseResult late =
        run(
            """
            cases:
              - name: Too early
                signals: [{alert: A}, {at: +5m, resolved: A}]
                expect: [{at: +1m, tickets: [{state: closed}]}]
            """);
    assertThat(late.differences())
        .containsExactly(new Difference("at +1m: ticket 1: state", "closed", "open"));
  }

  @Test
  void nothingElseMeansDecisionsAndTestedRules() {
    String text =
        """
        cases:
          - name: Nothing else
            settings: {escalation: {waits: {table: [{alerts: A, for: 0s}]}}}
            signals: [{alert: A, labels: {severity: critical}}]
            expect: {tickets: 1, fired: [dedup-open], nothing-else: true}
        """;
    assertThat(run(text).differences())
        .extracting(Difference::subject)
        .contains("page 1", "rule group-open", "rule escalate")
        .doesNotContain("rule dedup-open", "rule wait", "ticket 1");
    assertThat(
            RUNNER
                .testing(java.util.Set.of("dedup-open", "wait"))
                .run(cases(text).get(0))
                .differences())
        .extracting(Difference::subject)
        .containsExactly("page 1");
  }

  @Test
  void aFailureShowsExpectedBesideActualAndWhatFiredWhen() {
    ScenarioCase one =
        cases(
                """
                cases:
                  - name: All is wrong
                    signals: [{alert: A, labels: {zone: AB}}, {at: +5m, alert: B}]
                    expect:
                      tickets: [{title: B, count: 2}]
                      pages: 2
                      fired: [dedup-repeat, dedup-open: 1]
                """)
            .get(0);
    assertThat(RUNNER.run(one).describe().lines().toList())
        .startsWith(
            "failed: c.yaml:2: All is wrong",
            "                     expected    actual",
            "  ticket 1: title    B           A",
            "  ticket 1: count    2           1",
            "  ticket 2           nothing     B, P3, open",
            "  number of pages    2           0",
            "  rule dedup-repeat  fires       does not fire",
            "  rule dedup-open    fires once  fires 2 times",
            "  dedup-repeat came nearest at +5m alert B: key == $key: there is no Incident (!own)"
                + " with key \"B\"",
            "  what happened:",
            "    +0m alert A {zone=AB} -> opened (dedup-open)")
        .anyMatch(line -> line.startsWith("        fired: ") && line.contains("dedup-open, "))
        .noneMatch(line -> line.contains("wait"))
        .contains("        +5m ticket-opened: P3 B");
  }

  @Test
  void saysWhatIsWrongWithTheShortForms() {
    wrong(
        head("{columns: [at, alert], rows: [[+0m, A, b]]}"),
        "c.yaml:3:45: this row has 3 values, but the table has 2 columns");
    wrong(head("{columns: [at, alert]}"), "a table needs \"columns\"");
    wrong(
        head("{columns: [measurement, valu], rows: [[cpu, 1]]}"),
        "3:39: \"valu\" is not known here; did you mean \"value\"?");
    wrong(
        head("{columns: [planet], rows: [[AB]]}"),
        "\"planet\" is not known here (valid here: alert, resolved");
    wrong(head("{use: node}", "nodes: [A]"), "\"node\" is not a fixture; did you mean \"nodes\"?");
    wrong(head("{use: a}", "a: [{use: a}]"), "the fixture \"a\" uses itself");
    wrong(
        head("{use: a, with: {zone: AB}}", "a: [A]"),
        "nothing here says {zone}; write it where the value belongs");
    wrong(head("{use: a, aft: +5m}", "a: [A]"), "did you mean \"at\"?");
    wrong(head("{use: a}", "a: [{alrt: A}]"), "\"alrt\" is not known here");
    wrong(
        """
        cases:
          - name: x
            each: [{severity: a, pagee: 1}]
            signals: ['{severity}']
            expect: {pages: 1}
        """,
        "3:33: nothing here says {pagee}");
    wrong(
        """
        cases:
          - name: x
            each: [{page: many}]
            signals: [A]
            expect: {pages: '{page}'}
        """,
        "3:19: \"pages\" must be a whole number, not \"many\"");
    wrong(
        """
        cases:
          - name: x
            signals: [A]
            until: +1m
            expect: [{at: +2m, pages: 0}]
        """,
        "4:12: \"until\" is before the last signal or expectation");
    wrong(
        """
        cases:
          - name: x
            signals: [A]
            expect: {tickets: {columns: [titel], rows: [[A]]}}
        """,
        "\"titel\" is not known here; did you mean \"title\"?");
  }

  private static String head(String signal) {
    return "cases:\n  - name: x\n    signals: [" + signal + "]\n    expect: {tickets: 1}\n";
  }

  private static String head(String signal, String fixtures) {
    return head(signal) + "fixtures: {" + fixtures + "}\n";
  }
}
