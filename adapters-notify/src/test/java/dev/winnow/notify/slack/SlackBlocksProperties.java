package dev.winnow.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.notify.text.Escaping;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.testkit.receiver.SampleMessages;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a ticket says: Slack takes it, and nobody is called. */
class SlackBlocksProperties {

  private static final int ALL_BLOCKS = 13_200;

  @Property(tries = 300)
  void withinTheLimits(@ForAll("texts") String text) {
    check(SlackBlocks.of(SampleMessages.page(1, text).message()));
  }

  @Property(tries = 200)
  void templatesToo(@ForAll("texts") String text) {
    MessageTemplate template =
        MessageTemplate.of("t", "{{ticket.title}} {{text}} {{ticket.where}}", Escaping.SLACK);
    Delivery delivery = SampleMessages.page(1, text);
    check(SlackBlocks.ofText(delivery.message(), template.render(delivery)));
  }

  private static void check(JsonNode json) {
    assertThat(json.path("blocks").size()).isBetween(2, 50);
    int all = 0;
    for (JsonNode block : json.path("blocks")) {
      int most = block.path("type").asText().equals("header") ? 150 : 3000;
      if (block.has("text")) {
        all += checkText(block.path("text"), most);
      }
      assertThat(block.path("fields").size()).isLessThanOrEqualTo(10);
      for (JsonNode field : block.path("fields")) {
        all += checkText(field, 2000);
      }
    }
    assertThat(all).isLessThanOrEqualTo(ALL_BLOCKS);
    safe(json.path("text").asText());
  }

  private static int checkText(JsonNode node, int most) {
    String text = node.path("text").asText();
    assertThat(text).isNotEmpty();
    assertThat(text.length()).isLessThanOrEqualTo(most);
    safe(text);
    return text.length();
  }

  private static void safe(String text) {
    assertThat(text).doesNotContain("<").doesNotContain(">");
    assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    assertThat(text.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff)).isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> harmful =
        Arbitraries.of("<", "&", ">", "&amp;", "<!channel>", "😀", "\u202e", "a", " ", "\n");
    return Arbitraries.oneOf(
        harmful.list().ofMaxSize(4000).map(parts -> "t" + String.join("", parts)),
        Arbitraries.strings().ofMaxLength(4000).map(text -> "t" + text));
  }
}
