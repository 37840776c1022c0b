package dev.winnow.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies out of their envelopes, and times in their forms. */
class BodyTest {

  private static final Instant AT = Instant.parse("2026-01-02T10:05:00Z");

  private static List<Body> of(String json) {
    return Body.of(Values.parsed(json.replace('\'', '"')).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'receivedAt':'2026-01-02T10:05:00Z','body':{'a':1}}",
        "{'receivedAt':1767348300000,'headers':{},'path':'/hook','body':{'a':1}}",
        "{'received_at':'2026-01-02T10:05:00+00:00','tool':'x','payload':{'a':1}}",
      })
  void aRecordersTimeIsThatOfReceipt(String json) {
    assertThat(of(json)).hasSize(1);
    assertThat(of(json).get(0).content()).containsEntry("a", 1);
    assertThat(of(json).get(0).receivedAt()).contains(AT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'specversion':'1.0','id':'1','source':'/x','type':'y','time':'2026-01-02T10:05:00Z','data':{'a':1}}",
        "{'specversion':'1.0','id':'1','source':'/x','type':'y','time':'2026-01-02T10:05:00Z','data_base64':'eyJhIjoxfQ=='}",
        "{'message':{'data':'eyJhIjoxfQ==','publishTime':'2026-01-02T10:05:00Z'},'subscription':'s'}",
      })
  void anEnvelopesTimeIsThatOfSending(String json) {
    assertThat(of(json)).hasSize(1);
    assertThat(of(json).get(0).content()).containsEntry("a", 1);
    assertThat(of(json).get(0).sentAt()).contains(AT);
  }

  @Test
  void textsThatHoldJsonAreRead() {
    assertThat(
            of("{'receivedAt':'2026-01-02T10:05:00Z','body':'{\\'a\\':1}'}".replace("\\'", "\\\"")))
        .first()
        .extracting(Body::content)
        .isEqualTo(java.util.Map.of("a", 1));
  }

  @Test
  void aBodyThatOnlyLooksLikeAnEnvelopeStaysWhole() {
    assertThat(of("{'title':'x','body':{'a':1},'event_type':'y'}").get(0).content())
        .containsKeys("title", "body", "event_type");
  }

  @Test
  void whatIsNullIsNotThereAndWhatIsNoObjectIsNoBody() {
    assertThat(of("{'a':null,'b':[null,1]}").get(0).content())
        .isEqualTo(java.util.Map.of("b", List.of(1)));
    assertThat(Body.of("text")).isEmpty();
    assertThat(Body.of(List.of())).isEmpty();
  }

  @Test
  void secretsAreNotShown() {
    String shown =
        Body.shown(
            Values.parsed("{\"routing_key\":\"R1\",\"x\":{\"Token\":\"t1\",\"b\":[1]}}")
                .orElseThrow());
    assertThat(shown).isEqualTo("{\"routing_key\":\"…\",\"x\":{\"Token\":\"…\",\"b\":[1]}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-02T10:05:00Z",
        "2026-01-02 10:05:00",
        "2026-01-02T10:05",
        "2026-01-02T11:05:00.000+0100",
        "2026-01-02T10:05:00 UTC",
        "2026.01.02 10:05:00",
        "1767348300",
        "1767348300000",
        "1767348300000000",
        "1767348300000000000",
        "1767348300.0",
        "Fri, 02 Jan 2026 10:05:00 GMT",
        "Fri Jan  2 10:05:00 2026",
      })
  void timesAreReadInTheirForms(String text) {
    assertThat(Times.PLAIN.read(text)).contains(AT);
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00Z",
    "0",
    "''",
    "-",
    "null",
    "1970-01-01T01:00:00+01:00",
    "-62135596800"
  })
  void whatStandsForNoTimeIsNone(String text) {
    assertThat(Times.PLAIN.read(text)).isEmpty();
  }
}
