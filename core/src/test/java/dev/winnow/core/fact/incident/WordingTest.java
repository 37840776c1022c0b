package dev.winnow.core.fact.incident;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read first: one line that shows, not long, without secrets. */
class WordingTest {

  private static final int LONG = 200;

  private static String summary(String text) {
    return Wording.of("", "", text, LONG, "").summary();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login failed with password=hunter2",
        "cannot reach postgres://app:hunter2@db/shop",
        "Authorization: Bearer hunter2",
        "https://hooks.example/x?token=hunter2"
      })
  void whatIsSecretIsHidden(String text) {
    assertThat(summary(text)).doesNotContain("hunter2").contains("[hidden]");
    assertThat(Wording.of(text, text, "", 0, text).toString()).doesNotContain("hunter2");
  }

  @Test
  void aKeyThatNobodyNamedIsHidden() {
    assertThat(summary("rejected q9Zk3LmX7tYw2RbV5nCd8PfH1sJ4gA6e by the API"))
        .isEqualTo("rejected [hidden] by the API");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KubeControllerManagerInstanceUnreachable on 10.1.2.3:9100",
        "/var/lib/kubelet/pods/volumes/kubernetes.io~empty-dir is 97 % full",
        "image sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef is gone",
        "order-service/checkout_requests_total_by_customer is 0"
      })
  void longNamesAndPathsStay(String text) {
    assertThat(summary(text)).isEqualTo(text);
  }

  @Test
  void aLongTextEndsWithAWholeWord() {
    String text = Wording.of("", "", "the disk of the database is nearly full", 20, "").summary();
    assertThat(text).isEqualTo("the disk of the...");
  }

  @Property
  void itIsOneLineThatShowsAndIsNotLong(@ForAll @StringLength(max = 1000) String text) {
    String line = summary(text);
    assertThat(line.length()).isLessThanOrEqualTo(LONG + "...".length());
    assertThat(line.codePoints())
        .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.FORMAT);
  }
}
