package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertWordsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CPUThrottlingHigh, cpu throttling high",
        "KubeAPIDown, kube api down",
        "KUBE_API_DOWN, kube api down",
        "kube-api: down!, kube api down",
        "LLMModelVeryStale, llm model very stale",
        "PVCsPending, pvcs pending",
        "IPsExhausted, ips exhausted",
        "TLSSlow, tls slow",
        "High4xxRate, high 4 xx rate",
        "K8sPodDown, k 8 s pod down",
        "p99Latency, p 99 latency",
        "/ partition, partition",
        "C:\\ Drive Space, c drive space",
        "LåstDörr, låst dörr",
        "..., ''",
      })
  void aNameIsSplitWhereAWordEnds(String name, String words) {
    assertThat(String.join(" ", AlertWords.split(name))).isEqualTo(words.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "db, TSDBFull, false",
    "db, DB full, true",
    "stateful set, KubeStatefulSetDown, true",
    "stateful set, statefulsets down, true",
    "statefulset, Stateful-Set down, true",
    "mysql, MySQLDown, true",
    "mysql, MySQL8Down, true",
    "k8s, K8SDown, true",
    "ec2, EC2 high CPU, true",
    "disk, DisksFull, true",
    "disk, DiskussionSlow, false",
    "order, ReorderSlow, false",
    "dns, High D N S failures, true",
    "node, NodejsSlow, false",
  })
  void aPhraseIsFoundInWholeWords(String phrase, String name, boolean found) {
    assertThat(AlertWords.of(AlertWords.split(name)).has(List.of(Phrase.of(phrase))))
        .isEqualTo(found);
  }

  @Test
  void anEndingIsSplitOffBehindAKnownWordOnly() {
    Endings endings = new Endings(List.of("down", "full"), Set.of("mysql", "disk", "shutdown"));

    assertThat(endings.apart(List.of("mysqldown", "shutdown", "cooldown", "diskfull", "down")))
        .containsExactly("mysql", "down", "shutdown", "cooldown", "disk", "full", "down");
  }

  @Test
  void aPhraseWithoutALetterOrWithTooManyWordsIsRefused() {
    assertThatThrownBy(() -> Phrase.of("--")).hasMessageContaining("no letter and no digit");
    assertThatThrownBy(() -> Phrase.of("a b c d e f g")).hasMessageContaining("more than 6 words");
    assertThatThrownBy(() -> new TypeRow(List.of(), "x")).hasMessageContaining("at least one word");
  }

  @Test
  void aCapitalThatIsALetterAndAMarkInLowerCaseIsALetter() {
    assertThat(AlertWords.split("\u0130stanbulDown")).containsExactly("istanbul", "down");
  }

  @Property(tries = 300)
  void anyTextHasWordsOfLettersAloneOrDigitsAlone(@ForAll String text) {
    assertThat(AlertWords.split(text))
        .hasSizeLessThanOrEqualTo(60)
        .allMatch(
            word ->
                word.chars().allMatch(Character::isLetter)
                    || word.chars().allMatch(Character::isDigit));
  }
}
