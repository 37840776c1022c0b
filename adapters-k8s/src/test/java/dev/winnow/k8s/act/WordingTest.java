package dev.winnow.k8s.act;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization: Bearer abc.def-123 | Authorization: Bearer [hidden]",
        "token=hunter2secret rest | token=[hidden] rest",
        "{\"password\":\"hunter2!\"} | {\"password\":\"[hidden]\"}",
        "data aHVudGVyMmh1bnRlcjJodW50ZXIyaHVudGVyMg== end | data [hidden] end",
        "a%nb | a%nb",
      })
  void secretsAreHidden(String text, String shown) {
    assertThat(Wording.line(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secrets \"sh.helm.release.v1.upcommerce.v4\" is forbidden",
        "Deployment.apps \"x\" is invalid: spec.replicas: Invalid value: -1",
        "admission webhook \"validate.kyverno.svc\" denied the request",
        "dial tcp 10.0.0.1:443: i/o timeout",
      })
  void whatHelpsStays(String text) {
    assertThat(Wording.line(text)).isEqualTo(text);
  }

  @Property
  void itIsOneShortLine(@ForAll String text) {
    assertThat(Wording.line(text)).hasSizeLessThanOrEqualTo(303).doesNotContain("\n", "\r", "\t");
  }
}
