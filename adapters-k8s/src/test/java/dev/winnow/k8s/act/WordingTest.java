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
        "password: \"two words\" rest | password: \"[hidden]\" rest",
        "SECRET_KEY=hunter2 rest | SECRET_KEY=[hidden] rest",
        "db-passwd: 'hunter2' | db-passwd: '[hidden]'",
        "map[name:DB_PASSWORD value:hunter2] map[name:A value:b] | map[name:DB_PASSWORD value:[hidden]] map[name:A value:b]",
        "{\"name\":\"API_TOKEN\",\"value\":\"hunter2\"} | {\"name\":\"API_TOKEN\",\"value\":\"[hidden]\"}",
        "dial postgres://shop:hunter2@db:5432/shop failed | dial postgres://shop:[hidden]@db:5432/shop failed",
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
        "secrets is forbidden: User \"system:serviceaccount:shop:winnow\" cannot create resource",
        "secret \"db\" not found",
        "Get \"https://10.0.0.1:6443/version\": no route to host",
      })
  void whatHelpsStays(String text) {
    assertThat(Wording.line(text)).isEqualTo(text);
  }

  @Property
  void itIsOneShortLine(@ForAll String text) {
    assertThat(Wording.line(text)).hasSizeLessThanOrEqualTo(303).doesNotContain("\n", "\r", "\t");
  }
}
