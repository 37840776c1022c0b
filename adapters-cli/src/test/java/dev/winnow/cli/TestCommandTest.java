package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TestCommandTest {

  private static final String RULE =
      """
      // Lab: the lab wakes nobody.
      package dev.winnow.policy

      import dev.winnow.core.fact.incident.Incident
      import dev.winnow.core.fact.ticket.Ticket

      rule "A ticket of the lab is P5"
          @Id("lab") @Owner("sre")
      when
          Incident( labels["zone"] == "LAB", $id : id )
          $t : Ticket( lead == $id, priority < 5 )
      then
          modify( $t ) { setPriority( 5 ) }
      end
      """;

  private static final String CASES =
      """
      cases:
        - name: The lab wakes nobody
          signals: [{alert: A, labels: {zone: LAB, severity: critical}}]
          expect: {tickets: [{priority: 5}], pages: 0, fired: [lab]}
        - name: Others do
          signals: [{alert: A, labels: {zone: AB, severity: critical}}]
          until: +2m
          expect: {pages: 1, not-fired: [lab]}
      """;

  private static final String FAILING =
      """
      cases:
        - name: The lab wakes <somebody>
          signals: [{alert: A, labels: {zone: LAB, severity: critical}}]
          expect: {pages: 1, not-fired: [lab]}
      """;

  @TempDir private Path folder;
  private Path rule;

  @BeforeEach
  void writesPolicy() throws IOException {
    rule = write("own/lab/lab.drl", RULE);
    write("own/lab/cases.yaml", CASES);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aFolderIsTestedOnTopOfTheBundledRules() {
    Ran ran = Ran.of("test", path("own"));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .first()
        .asString()
        .startsWith("policy: bundled + ")
        .contains(path("own"));
    assertThat(ran.lines())
        .contains(
            path("own/lab/cases.yaml") + ": 2 passed", "2 cases in 1 file: 2 passed, 0 failed.");
  }

  @Test
  void aRuleFileHasTheCasesBesideItAndACasesFileTheRules() throws IOException {
    write("own/lab/lab.cases.yaml", CASES.replace("Others do", "Others are told"));

    assertThat(Ran.of("test", rule.toString()).lines())
        .contains(path("own/lab/lab.cases.yaml") + ": 2 passed");
    assertThat(Ran.of("test", path("own/lab/cases.yaml")).lines())
        .contains(path("own/lab/cases.yaml") + ": 2 passed");
    assertThat(Ran.of("test", path("own")).lines())
        .contains("4 cases in 2 files: 4 passed, 0 failed.");
  }

  @Test
  void mappingsAreTestedToo() throws IOException {
    Path mapping = write("maps/pager.yaml", "detect: {pager: v1}\nname: what\nlabels: {h: host}\n");
    String body = "{\"pager\": \"v1\", \"what\": \"A\", \"host\": \"x\"}";
    assertThat(Ran.of("test", mapping.toString()).err()).contains("is a mapping without cases");
    write(
        "maps/pager.bodies.yaml",
        "- name: It fires\n  body: |\n    " + body + "\n  signals: [{alert: A, labels: {h: x}}]\n");

    Ran ran = Ran.of("test", mapping.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines())
        .containsExactly(
            path("maps/pager.bodies.yaml") + ": 1 passed", "1 case in 1 file: 1 passed, 0 failed.");
    assertThat(Ran.of("test", path("maps"), path("own")).lines())
        .contains("3 cases in 2 files: 3 passed, 0 failed.");
    write("maps/pager.yaml", "detect: {pager: v2}\nname: what\nlabels: {h: what}\n");
    Ran failed = Ran.of("test", path("maps"));
    assertThat(failed.code()).isEqualTo(ExitCode.EXPECTATION);
    assertThat(failed.out())
        .contains(
            "failed: " + path("maps/pager.bodies.yaml") + ":1: It fires",
            "detect: this body is not recognised; it lacks pager: v2",
            "labels: expected {h=x}, but it was {h=A}",
            "what the mapping makes of it:");
  }

  @Test
  void aFailingCaseIsShownInFull() throws IOException {
    write("own/wrong.cases.yaml", FAILING);

    Ran ran = Ran.of("test", path("own"));

    assertThat(ran.code()).isEqualTo(ExitCode.EXPECTATION);
    assertThat(ran.lines())
        .contains(
            path("own/lab/cases.yaml") + ": 2 passed",
            path("own/wrong.cases.yaml") + ": 0 passed, 1 failed",
            "failed: " + path("own/wrong.cases.yaml") + ":2: The lab wakes <somebody>",
            "                   expected       actual",
            "  number of pages  1              0",
            "  rule lab         does not fire  fires",
            "3 cases in 2 files: 2 passed, 1 failed.")
        .anyMatch(line -> line.contains("+0m alert A {severity=critical, zone=LAB} -> opened"))
        .anyMatch(line -> line.contains("fired: ") && line.contains("lab"));
  }

  @Test
  void casesCanBeChosenByTheirNames() throws IOException {
    write("own/wrong.cases.yaml", FAILING);

    Ran some = Ran.of("test", path("own"), "--case", "Others");
    Ran none = Ran.of("test", path("own"), "--case", "nothing of that kind");

    assertThat(some.code()).isZero();
    assertThat(some.out()).contains("1 case in 1 file").doesNotContain("wrong.cases");
    assertThat(none.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(none.err()).contains("no case's name contains \"nothing of that kind\"");
  }

  @Test
  void errorsOfAllFilesAreSaidWithTheirPlaces() throws IOException {
    write("own/a.cases.yaml", CASES.replace("fired: [lab]", "fired: [lob]"));
    write("own/b.cases.yaml", "cases: {}\n");

    Ran ran = Ran.of("test", path("own"));

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err())
        .contains("a.cases.yaml:4:58: \"lob\" is not a rule's id; did you mean \"lab\"?")
        .contains("b.cases.yaml:1:1: a file of cases needs \"cases\", a list");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aPolicyWithoutCasesFails() throws IOException {
    Files.delete(folder.resolve("own/lab/cases.yaml"));

    Ran ran = Ran.of("test", path("own"));

    assertThat(ran.code()).isEqualTo(ExitCode.EXPECTATION);
    assertThat(ran.err())
        .contains("there are no cases in " + path("own") + ". Write a cases.yaml")
        .contains("winnow init");
  }

  @Test
  void whatIsNotThereIsSaid() {
    Ran ran = Ran.of("test", path("none"));

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("there is no file or folder " + path("none"));
    assertThat(Ran.of("test", "--no-config").err()).contains("there is nothing to test");
  }

  @Test
  void winnowYamlNamesSettingsAndRulesAreAlone() throws IOException {
    write("own/winnow.yaml", "settings: s.yaml\n");
    write("own/s.yaml", "ownership: {otherwise: nightwatch}\n");
    write(
        "own/lab/cases.yaml",
        "cases: [{name: all are owned, signals: [A], expect: {tickets: [{owner: nightwatch}]}}]\n");

    assertThat(Ran.of("test", path("own")).code()).isZero();
    assertThat(Ran.of("test", path("own"), "--no-config").code()).isEqualTo(ExitCode.EXPECTATION);
    write("own/lab/cases.yaml", "cases: [{name: no rules, signals: [A], expect: {tickets: 0}}]\n");
    assertThat(Ran.of("test", path("own"), "--only").lines())
        .contains("1 case in 1 file: 1 passed, 0 failed.")
        .first()
        .asString()
        .startsWith("policy: /")
        .contains("(1 rule)");
  }

  @Test
  void junitXmlHasASuiteForEachFile() throws Exception {
    write("own/wrong.cases.yaml", FAILING);
    Path file = folder.resolve("reports/winnow.xml");

    Ran.of("test", path("own"), "--junit", file.toString());

    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("3");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    NodeList suites = root.getElementsByTagName("testsuite");
    assertThat(suites.getLength()).isEqualTo(2);
    Element good = (Element) suites.item(0);
    assertThat(good.getAttribute("name")).isEqualTo(path("own/lab/cases.yaml"));
    assertThat(good.getAttribute("tests")).isEqualTo("2");
    assertThat(good.getAttribute("failures")).isEqualTo("0");
    Element bad = (Element) suites.item(1);
    Element test = (Element) bad.getElementsByTagName("testcase").item(0);
    assertThat(test.getAttribute("name")).isEqualTo("The lab wakes <somebody>");
    assertThat(test.getAttribute("classname")).startsWith("winnow.").endsWith(".own.wrong");
    assertThat(test.getAttribute("line")).isEqualTo("2");
    Element failure = (Element) test.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("number of pages: expected 1, but it was 0");
    assertThat(failure.getTextContent()).contains("what happened:").contains("rules that fired:");
  }

  @Test
  void changesThatNoCaseNoticesAreListed() throws IOException {
    Ran all = Ran.of("test", path("own"), "--thorough");
    write(
        "own/lab/cases.yaml",
        CASES.replace(", fired: [lab]", "").replace("tickets: [{priority: 5}], ", ""));
    Ran some = Ran.of("test", path("own"), "--min-noticed", "90");

    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("lab.drl:11:18 lab: lead == $id -> (nothing)");
    assertThat(some.code()).isEqualTo(ExitCode.EXPECTATION);
    assertThat(some.lines())
        .contains(
            "survived: lab/lab.drl:11:42 lab: priority < 5 -> priority < 4",
            "  no case noticed; write one where the value is 5, and one where it is 4");
    assertThat(Ran.of("test", path("own"), "--mutants", "2").out()).contains(" of 2 changes");
  }

  @Test
  void changesAreMadeOnlyIfAllCasesPass() throws IOException {
    write("own/wrong.cases.yaml", FAILING);

    assertThat(Ran.of("test", path("own"), "--mutate").out()).doesNotContain("changes of rules");
  }
}
