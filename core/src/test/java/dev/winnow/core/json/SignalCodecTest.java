package dev.winnow.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalCodecTest {

  private static final Instant FLOOR = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  /** A part of a signal. */
  record Part(@JsonProperty(required = true) String name, int weight) {}

  /** A signal of somebody's own, given to a codec without any registry. */
  record Parcel(
      @JsonProperty(required = true) String id,
      List<Part> parts,
      List<String> stops,
      Optional<Instant> sentAt,
      @JsonProperty(defaultValue = "3") long days,
      Instant at,
      String source)
      implements Signal {}

  private static final SignalCodec CODEC =
      SignalCodec.of(TypeNames.SIGNALS.with(Map.of("parcel", Parcel.class)));

  private static Signal read(String json) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(json.replace('\'', '"'));
    return CODEC.read(tree, ZoneId.of("Europe/Berlin"), FLOOR);
  }

  @Test
  void anySignalThatIsListedIsReadAndWritten() throws IOException {
    Signal parcel =
        read(
            "{'type':'parcel','id':7,'parts':[{'name':'a','weight':2},{'name':'b'}],'stops':['x'],"
                + "'sentAt':'2026-01-05 10:00','at':'2026-01-05T10:00:00Z'}");

    Parcel expected =
        new Parcel(
            "7",
            List.of(new Part("a", 2), new Part("b", 0)),
            List.of("x"),
            Optional.of(AT.minusSeconds(3600)),
            3,
            AT,
            "");
    assertThat(parcel).isEqualTo(expected);
    assertThat(CODEC.read(CODEC.write(parcel), ZoneOffset.UTC, FLOOR)).isEqualTo(expected);
  }

  @Test
  void aTimeThatIsNoneStandsForAnotherOfTheSignal() throws IOException {
    String at = "'at':'2026-01-05T11:00:00+01:00'";
    assertThat(read("{'type':'source-down','of':'pods','since':'0001-01-01T00:00:00Z'," + at + "}"))
        .isEqualTo(new SourceDown("pods", AT, false, "", AT, ""));
    assertThat(read("{'type':'cluster-event','kind':'Pod','name':'a','reason':'b'," + at + "}"))
        .extracting(event -> ((ClusterEvent) event).until())
        .isEqualTo(AT);
    assertThat(((Parcel) read("{'type':'parcel','id':'x','sentAt':'0001-01-01T00:00:00Z'}")))
        .isEqualTo(new Parcel("x", List.of(), List.of(), Optional.empty(), 3, Instant.EPOCH, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'parcle','id':'x'}|The type \"parcle\" is unknown; did you mean \"parcel\"?",
        "{'type':'parcel'}|The key \"id\" is missing.",
        "{'type':'parcel','id':null}|The key \"id\" is missing.",
        "{'type':'parcel','id':{}}|\"id\" must be a text.",
        "{'type':'parcel','id':'x','dais':1}|The key \"dais\" is unknown; did you mean \"days\"?",
        "{'type':'parcel','id':'x','days':'1'}|\"days\" must be a whole number.",
        "{'type':'parcel','id':'x','days':99999999999999999999}|\"days\" must be a whole number.",
        "{'type':'parcel','id':'x','parts':{}}|\"parts\" must be a list of objects.",
        "{'type':'parcel','id':'x','parts':[1]}|\"parts\" must be a list of objects.",
        "{'type':'parcel','id':'x','parts':[{'nam':'a'}]}|The key \"nam\" is unknown; did you mean \"name\"?",
        "{'type':'parcel','id':'x','parts':[{'weight':1}]}|The key \"name\" is missing.",
        "{'type':'parcel','id':'x','stops':[{}]}|\"stops\" must be a text.",
        "{'type':'parcel','id':'x','at':'noon'}|\"noon\" is not a time; write 2024-04-08T06:14:32Z or 2024-04-08 06:14.",
        "[]|This is not a JSON object."
      })
  void whatIsWrongIsSaidInASentence(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JsonMistake.class).hasMessage(message);
  }
}
