package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.winnow.core.PolicyException;
import dev.winnow.notify.options.ReceiverOptions;
import dev.winnow.schema.PublishedSchema;
import dev.winnow.schema.RecordSchema;
import dev.winnow.text.yaml.Durations;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of a service's file says what is read, no less and no more. */
class ServeSchemaTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PUBLISHED =
      Path.of("src/main/resources/dev/winnow/cli/serve/serve.schema.json");
  private static final List<String> MODULES =
      List.of("runtime", "adapters-http", "adapters-jdbc", "adapters-notify", "adapters-cli");
  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final YAMLMapper YAML = new YAMLMapper();

  private static ObjectNode generated() throws IOException {
    List<Path> sources =
        MODULES.stream().map(one -> ROOT.resolve(one).resolve("src/main/java")).toList();
    ObjectNode schema =
        new RecordSchema(sources, Durations.FORM).of(ServeSettings.class, "winnow serve");
    defaults(schema, YAML.readTree(ServeFile.defaults()));
    ArrayNode one = ((ObjectNode) schema.at("/properties/receivers/items")).putArray("oneOf");
    services().forEach(service -> one.addObject().putArray("required").add(service));
    RecordSchema.allowAdditions(schema);
    return schema;
  }

  /** What holds where the file says nothing. */
  private static void defaults(JsonNode schema, JsonNode values) {
    values
        .properties()
        .forEach(
            one -> {
              JsonNode below = schema.path("properties").path(one.getKey());
              if (one.getValue().isValueNode()) {
                ((ObjectNode) below).set("default", one.getValue());
              }
              defaults(below, one.getValue());
            });
  }

  /** A receiver is one of these. */
  private static Stream<String> services() {
    return Stream.of(ReceiverOptions.class.getRecordComponents())
        .filter(component -> component.getType().isRecord())
        .map(RecordComponent::getName);
  }

  private static Set<ValidationMessage> wrong(JsonNode file) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(PUBLISHED));
    return schema.validate(file);
  }

  @Test
  void thePublishedSchemaIsTheGeneratedOne() throws IOException {
    PublishedSchema.check(PUBLISHED, generated());
  }

  @Test
  void everySettingIsDescribed() throws IOException {
    PublishedSchema.checkDescriptions("serve", generated());
  }

  @Test
  void whatHoldsAnywayFulfilsIt() throws IOException {
    assertThat(wrong(YAML.readTree(ServeFile.defaults()))).isEmpty();
  }

  @Test
  void theSampleAndWhatIsDeployedFulfilIt() throws IOException {
    Path sample = ROOT.resolve("samples/upcommerce/serve.yaml");
    assertThat(wrong(YAML.readTree(Files.readString(sample)))).isEmpty();
    String manifests = Files.readString(ROOT.resolve("deploy/serve.yaml"));
    JsonNode map = YAML.readTree(manifests.substring(0, manifests.indexOf("\n---")));
    assertThat(wrong(YAML.readTree(map.at("/data/serve.yaml").asText()))).isEmpty();
  }

  @Test
  void whatThePagesShowFulfilsIt() throws IOException {
    List<String> shown = shown();
    assertThat(shown).hasSizeGreaterThan(10);
    for (String one : shown) {
      assertThat(wrong(YAML.readTree(one))).as(one).isEmpty();
    }
  }

  private static final String ADDS =
      """
      policy: {rules: {append: [rules]}}
      shadow: {rules: {prepend: [others], append: [rules]}}
      http:
        tokens: {append: [{name: prometheus, file: secrets/prometheus, scopes: [ingest]}]}
        webhookSecrets: {prepend: [{endpoint: grafana, file: secrets/grafana, header: ""}]}
      cluster: {watch: true, namespaces: {append: [sre]}}
      alarm: {receivers: {append: [tickets]}}
      receivers:
        append: [{name: tickets, tickets: true, files: {folder: tickets, format: json}}]
        prepend: []
      """;

  @Test
  void whatAddsToTheListsOfTheDefaultsIsReadAndFulfilsIt(@TempDir Path folder) throws IOException {
    ServeSettings read =
        ServeFile.read(Files.writeString(folder.resolve("serve.yaml"), ADDS)).settings();

    assertThat(wrong(YAML.readTree(ADDS))).isEmpty();
    assertThat(read.receivers()).extracting(ReceiverOptions::name).containsExactly("tickets");
    assertThat(read.shadow().rules()).containsExactly("others", "rules");
    assertThat(read.http().webhookSecrets()).hasSize(1);
  }

  /** By every list that the schema has: as many that can be added to as cannot. */
  @Test
  void aListCanBeAddedToWhereTheReaderSaysSo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("serve.yaml");
    List<String> refused = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String text : additions()) {
      Files.writeString(file, text);
      boolean isRead = isRead(file);
      (isRead ? taken : refused).add(text);
      assertThat(wrong(YAML.readTree(text)).isEmpty()).as(text).isEqualTo(isRead);
    }
    assertThat(taken).hasSizeGreaterThan(10);
    assertThat(refused).hasSizeGreaterThan(10);
  }

  private static boolean isRead(Path file) {
    try {
      return ServeFile.read(file).settings() != null;
    } catch (PolicyException e) {
      return false;
    }
  }

  /** Files in which one list is written as a group that adds to it, rightly and wrongly. */
  private static List<String> additions() throws IOException {
    List<String> texts = new ArrayList<>();
    lists(generated(), "", "", texts);
    for (String row :
        List.of(
            "http: {tokens: [{name: a, file: b, scopes: %s}]}",
            "receivers: [{name: a, tickets: true, channels: %s, files: {folder: b, format: json}}]",
            "receivers: [{name: a, tickets: true, email: {host: h, port: 25, to: %s}}]")) {
      texts.add(row.formatted("{append: [ingest]}"));
      texts.add(row.formatted("{prepend: []}"));
    }
    return texts;
  }

  private static void lists(JsonNode schema, String before, String after, List<String> texts) {
    schema
        .path("properties")
        .properties()
        .forEach(
            one -> {
              String begin = before + "{" + one.getKey() + ": ";
              if (one.getValue().has("items")) {
                for (String group :
                    List.of(
                        "{append: []}",
                        "{prepend: []}",
                        "{prepend: [], append: []}",
                        "{}",
                        "{apend: []}",
                        "{append: a}",
                        "{append: [[a]]}")) {
                  texts.add(begin + group + "}" + after);
                }
              } else {
                lists(one.getValue(), begin, "}" + after, texts);
              }
            });
  }

  /** Whole files, and what stands below a receiver. */
  private static List<String> shown() throws IOException {
    Set<String> groups = names(generated().path("properties"));
    List<String> shown = new ArrayList<>();
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      for (Path page : pages.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        for (var block : BLOCK.matcher(Files.readString(page)).results().toList()) {
          String text = block.group(1);
          Set<String> keys = keys(text);
          boolean all = !keys.isEmpty() && groups.containsAll(keys);
          if (text.startsWith("# settings.yaml")) {
            continue;
          }
          if (text.startsWith("# serve.yaml") || all) {
            shown.add(text);
          } else if (keys.size() == 1 && services().anyMatch(keys::contains)) {
            shown.add("receivers:\n- name: a\n  tickets: true\n" + text.indent(2));
          }
        }
      }
    }
    return shown;
  }

  private static Set<String> keys(String text) {
    try {
      return names(YAML.readTree(text));
    } catch (IOException e) {
      return Set.of();
    }
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "htpp: {port: 1}",
        "http: {prt: 1}",
        "http: {port: many}",
        "http: {tokens: [{name: a, file: b}]}",
        "http: {limits: {idle: 30 elephants}}",
        "journal: {durability: {crash: true}}",
        "receivers: [{name: a, channels: [chat]}]",
        "receivers: [{name: a, channels: [chat], slack: {}}]",
        "receivers: [{name: a, channels: [chat], slack: {urlFile: b}, jira: {url: c}}]"
      })
  void whatIsWrongDoesNot(String file) throws IOException {
    assertThat(wrong(YAML.readTree(file))).isNotEmpty();
  }
}
