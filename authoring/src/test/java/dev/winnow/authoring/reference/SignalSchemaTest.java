package dev.winnow.authoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.winnow.core.json.SignalCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The schema of signals is made out of what the codec reads, and says the same; {@code
 * -Dwinnow.regenerate=true} writes the published one.
 */
class SignalSchemaTest {

  private static final Path PUBLISHED = Path.of("../docs/reference/signals.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SignalCodec CODEC = SignalCodec.standard();

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CODEC.schema());
  }

  @Test
  void thePublishedSchemaIsTheGeneratedOne() throws IOException {
    String generated = CODEC.schema().toPrettyString() + "\n";
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(Files.readString(PUBLISHED)).isEqualTo(generated);
  }

  @Test
  void theSampleFulfilsItAsItIsAndAsItIsWritten() throws IOException {
    JsonSchema schema = schema();
    for (String line : Files.readAllLines(Path.of("../samples/own-rules/alerts.jsonl"))) {
      JsonNode json = JSON.readTree(line);
      assertThat(schema.validate(json)).as(line).isEmpty();
      JsonNode written = CODEC.write(CODEC.read(json, ZoneOffset.UTC, Instant.EPOCH));
      assertThat(schema.validate(written)).as(written.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'silence','id':'s','matchers':['a=b',{'name':'c'}],'startsAt':'2026-01-05T10:00:00Z',"
            + "'endsAt':'2026-01-05 11:00','createdBy':'ann','status':{'state':'active'}}",
        "{'name':'X','labels':{'n':5},'at':'2026-01-05T10:00:00+01:00','status':'resolved'}",
        "{'type':'node-status','node':'w1','ready':false,'since':{'Ready':'x'},'createdAt':null}"
      })
  void bothTakeWhatIsRight(String line) throws IOException {
    JsonNode json = JSON.readTree(line.replace('\'', '"'));
    assertThat(schema().validate(json)).isEmpty();
    assertThat(CODEC.read(json, ZoneOffset.UTC, Instant.EPOCH)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'alrt','name':'X'}",
        "{'name':'X','label':{}}",
        "{'name':'X','status':'fireing'}",
        "{'name':'X','status':''}",
        "{'name':'X','status':1}",
        "{'name':'X','at':'tomorrow'}",
        "{'name':'X','labels':{'a':{}}}",
        "{'type':'measurement','metric':'m','subject':'s','value':'9'}",
        "{'type':'resolution','target':{'tikcet':'T'}}",
        "{'type':'resolution','target':''}",
        "{'type':'feedback','target':{'ticket':'T'},'verdict':''}",
        "{'type':'pod-status','namespace':'n','workload':'w','pod':'p','waits':['x']}",
        "{'type':'pod-status','namespace':'n','workload':'w','pod':'p','waits':''}",
        "{'type':'release-status','namespace':'n','release':'r','revisions':[{'number':1.5,'status':'x'}]}"
      })
  void neitherTakesWhatIsWrong(String line) throws IOException {
    JsonNode json = JSON.readTree(line.replace('\'', '"'));
    assertThat(schema().validate(json)).isNotEmpty();
    assertThatThrownBy(() -> CODEC.read(json, ZoneOffset.UTC, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .matches("(?s)[A-Z\"].*[.?]")
        .doesNotContain("Jackson", "dev.winnow", "java.");
  }
}
