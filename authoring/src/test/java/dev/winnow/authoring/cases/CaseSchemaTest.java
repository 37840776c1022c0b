package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.winnow.core.PolicyException;
import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of cases says what the reader reads, no less and no more. */
class CaseSchemaTest {

  private static final String TEXT = BundledRules.text(Policies.CASES_SCHEMA);
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);
  private static final Set<String> RULES = Set.of("dedup-open");

  private static Set<ValidationMessage> wrong(String yaml) throws IOException {
    return SCHEMA.validate(new YAMLMapper().readTree(yaml));
  }

  static Set<String> folders() {
    return Bundled.folders();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theBundledCasesFulfilIt(String folder) throws IOException {
    String text = Files.readString(Bundled.POLICIES.resolve(folder).resolve("cases.yaml"));
    assertThat(wrong(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signals: [A, {at: +3m, alert: B, labels: {zone: 1}, repeat: 3 every 1m}]",
        "signals: {columns: [at, alert, zone], rows: [[+0m, A, ~]], labels: {team: a}}",
        "signals: [{use: f, at: +5m, with: {zone: AB}}, {tick: true, at: +1h}]",
        "signals: [{silence: s, match: ['zone=\"AB\"'], to: +1h}, {outcome: action 1, success: true}]",
        "signals: A\n    each: [{p: 1}]\n    until: +{p}m\n    settings: {review: {quiet: 1h}}",
        "signals: [{measurement: cpu, subject: '{s}', value: {v}}]\n    each: {columns: [s, v], rows: [[a, 1]]}"
      })
  void bothTakeWhatIsRight(String body) throws IOException {
    String text = file(body, "{tickets: 1, fired: [dedup-open: 1], nothing-else: false}");
    assertThat(CaseFile.of("c.yaml", text, RULES)).isNotEmpty();
    assertThat(wrong(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{at: +0m, pages: 1}, {tickets: [{title: A, labels: {zone: AB}}], not-fired: dedup-open}]",
        "{tickets: {columns: [title, labels.zone], rows: [[A, B]], owner: x}, dispositions: [opened]}",
        "{dispositions: {opened: 2}, actions: [{action: x, target: {pod: y}}], fired: {dedup-open: 2}}"
      })
  void bothTakeWhatIsExpectedRightly(String expect) throws IOException {
    String text = file("signals: A", expect);
    assertThat(CaseFile.of("c.yaml", text, RULES)).isNotEmpty();
    assertThat(wrong(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signals: [{at: 5m, alert: A}]",
        "signals: [{alrt: A}]",
        "signals: [{alert: A, subject: x}]",
        "signals: [{alert: A, repeat: often}]",
        "signals: [{columns: [alert]}]",
        "signals: [{use: f, aft: +1m}]",
        "signals: [{feedback: ticket 1, verdict: nice}]",
        "signals: A\n    untill: +1m"
      })
  void neitherTakesWhatIsWrong(String body) throws IOException {
    String text = file(body, "{tickets: 1}");
    assertThat(wrong(text)).isNotEmpty();
    assertThatThrownBy(() -> CaseFile.of("c.yaml", text, RULES))
        .isInstanceOf(PolicyException.class);
  }

  private static String file(String body, String expect) {
    return "fixtures: {f: [{alert: F, labels: {zone: '{zone}'}}]}\ncases:\n  - name: a case\n    "
        + body
        + "\n    expect: "
        + expect
        + "\n";
  }

  @Test
  void everyKeyOfTheReaderIsInIt() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(TEXT);
    for (EventKind kind : EventKind.values()) {
      JsonNode found = null;
      for (JsonNode one : schema.at("/$defs/signal/anyOf")) {
        found = one.path("title").asText().equals(kind.word()) ? one : found;
      }
      assertThat(found).as(kind.word()).isNotNull();
      assertThat(names(found)).isEqualTo(new TreeSet<>(kind.keys()));
    }
    assertThat(names(schema.at("/$defs/tickets/anyOf/1/items")))
        .isEqualTo(new TreeSet<>(TicketRow.COLUMNS.keySet()));
    assertThat(names(schema.at("/$defs/told/anyOf/1/items")))
        .isEqualTo(new TreeSet<>(ToldRow.COLUMNS.keySet()));
    assertThat(names(schema.at("/$defs/actions/anyOf/1/items")))
        .isEqualTo(new TreeSet<>(ActionRow.COLUMNS.keySet()));
    assertThat(names(schema.at("/$defs/expectation"))).isEqualTo(new TreeSet<>(ExpectReader.KEYS));
    assertThat(names(schema.at("/properties/cases/items")))
        .isEqualTo(new TreeSet<>(CaseReader.CASE));
    assertThat(names(schema)).isEqualTo(new TreeSet<>(CaseFile.FILE));
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void everyKeyIsDescribed() throws IOException {
    List<String> missing = new ArrayList<>();
    undescribed("", new ObjectMapper().readTree(TEXT), missing);
    assertThat(missing).isEmpty();
  }

  private static void undescribed(String path, JsonNode node, List<String> missing) {
    node.path("properties")
        .properties()
        .forEach(
            one -> {
              boolean elsewhere = Set.of("columns", "rows").contains(one.getKey());
              if (!one.getValue().has("description") && !elsewhere) {
                missing.add(path + "." + one.getKey());
              }
            });
    node.forEach(one -> undescribed(path + "/", one, missing));
  }
}
