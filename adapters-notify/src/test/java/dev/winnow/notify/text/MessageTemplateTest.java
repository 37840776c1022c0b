package dev.winnow.notify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.JsonText;
import dev.winnow.testkit.receiver.SampleMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates are filled, escaped, and refused where they cannot be. */
class MessageTemplateTest {

  @Test
  void itIsFilled() {
    MessageTemplate template =
        MessageTemplate.of(
            "t.md",
            "{{ticket.headline}}{{#over}} is over{{/over}}{{^over}} is open{{/over}}."
                + "{{#ticket.closeReason}} Why: {{ticket.closeReason}}{{/ticket.closeReason}}"
                + "{{#because}} - {{.}}{{/because}} {{ticket.labels.zone}}{{ticket.labels.no}}",
            Escaping.NONE);
    assertThat(template.render(SampleMessages.page(1, "Down")))
        .isEqualTo("P2 Down (job=Down, zone=AB) is open. - An alert that lasts opens a ticket AB");
    assertThat(template.render(SampleMessages.update(1, Change.CLOSED, State.CLOSED)))
        .isEqualTo(
            "P2 TargetDown (job=TargetDown, zone=AB) is over. Why: resolved"
                + " - An alert that lasts opens a ticket AB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ticket.titel}} | unknown placeholder \"ticket.titel\"; did you mean \"ticket.title\"",
        "{{#over}}{{nothing}}{{/over}} | unknown placeholder \"nothing\"",
        "{{^nothing}}a{{/nothing}} | unknown placeholder \"nothing\"",
        "{{{text}}} | puts a text in without escaping",
        "{{&text}} | puts a text in without escaping",
        "{{>other}} | puts another file in",
        "{{=<% %>=}} | changes the delimiters",
      })
  void whatCannotBeFilledIsSaidWithItsLine(String text, String message) {
    assertThatThrownBy(() -> MessageTemplate.of("t.md", "one\ntwo " + text, Escaping.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("t.md:2: the template ")
        .hasMessageContaining(message);
  }

  @Test
  void whatDoesNotEndIsSaid() {
    assertThatThrownBy(() -> MessageTemplate.of("t.md", "one\n{{#over}}", Escaping.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("t.md is no template: ")
        .hasMessageContaining("over");
  }

  @Test
  void itIsReadOfAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("slack.txt");
    Files.writeString(file, "*{{ticket.title}}*");
    assertThat(
            MessageTemplate.read(file, Escaping.SLACK).render(SampleMessages.page(1, "<!channel>")))
        .isEqualTo("*&lt;!channel&gt;*");
  }

  @Property(tries = 300)
  void nothingBreaksOutOfJson(@ForAll String text) {
    MessageTemplate template =
        MessageTemplate.of("t.json", "{\"t\":\"{{ticket.title}}\"}", Escaping.JSON);
    String json = template.render(SampleMessages.page(1, text));
    assertThat(JsonText.read(json).path("t").asText()).isEqualTo(Plain.line(text));
  }
}
