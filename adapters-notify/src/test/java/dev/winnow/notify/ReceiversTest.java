package dev.winnow.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.runtime.delivery.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of receivers that cannot be. */
class ReceiversTest {

  @TempDir private Path folder;

  private List<Receiver> make(String yaml) {
    return Receivers.of(TestReceivers.options(yaml), folder, InstantSource.system());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{name: a b, tickets: true, files: {folder: f}} | \"name\" of a receiver must be of",
        "{name: x, files: {folder: f}} | receiver \"x\": would never hear of anything; give it",
        "{name: x, tickets: true} | receiver \"x\": needs just one of slack, email,",
        "{name: x, tickets: true, slack: {urlFile: u}, files: {folder: f}} | not 2",
        "{name: x, tickets: true, timeout: 0s, files: {folder: f}} | \"timeout\" must be more",
        "{name: x, tickets: true, files: {folder: f, format: xml}} | \"format\" must be one of mark",
        "{name: x, tickets: true, pagerduty: {}} | \"keyFile\" is missing here",
        "{name: x, tickets: true, pagerduty: {key: 1}} | \"key\" is not a setting",
        "{name: x, tickets: true, pagerduty: {keyFile: k, url: 'http://e.org'}} | must begin with h",
        "{name: x, tickets: true, webhook: {}} | needs either \"url\" or \"urlFile\"",
        "{name: x, tickets: true, webhook: {url: 'ftp://x'}} | must be an address that begins",
        "{name: x, tickets: true, webhook: {url: 'http://u:p@e.org/'}} | must have no user or",
        "{name: x, tickets: true, github: {repository: ops, tokenFile: t}} | must be as owner/name",
        "{name: x, tickets: true, email: {server: s, from: a@b.c, to: []}} | \"to\" is empty",
      })
  void optionsThatCannotBeAreSaid(String receiver, String message) {
    assertThatThrownBy(() -> make("receivers: [" + receiver + "]"))
        .hasMessageContaining(message.strip())
        .hasMessageContaining("serve.yaml:1");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNoSecretWithIt() throws IOException {
    Files.writeString(folder.resolve("not-a-url"), "hooks.slack.com/services/SECRET");
    Files.writeString(folder.resolve("two-lines"), "token SECRET\nline");
    Files.writeString(folder.resolve("empty"), "\n");
    Files.writeString(folder.resolve("key"), "whsec_SECRET!!");
    assertThatThrownBy(
            () ->
                make(
                    """
                    receivers:
                      - {name: a, tickets: true, slack: {urlFile: not-a-url}}
                      - {name: b, tickets: true, slack: {urlFile: missing}}
                      - {name: c, tickets: true, opsgenie: {keyFile: two-lines}}
                      - {name: d, tickets: true, pagerduty: {keyFile: empty}}
                      - {name: e, tickets: true, webhook: {url: 'http://e', secretFile: key}}
                      - {name: a, tickets: true, files: {folder: f}}
                      - {name: g, tickets: true, files: {folder: f}, template: none.md}
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("receiver \"a\": what \"urlFile\" gives must be an address")
        .hasMessageContaining("receiver \"b\": the secret cannot be read: " + folder)
        .hasMessageContaining("receiver \"c\": a key or token has white space")
        .hasMessageContaining("receiver \"d\": the secret cannot be read: ")
        .hasMessageContaining("receiver \"e\": the secret of \"secretFile\" begins with whsec_")
        .hasMessageContaining("receiver \"a\": there are two of this name")
        .hasMessageContaining("receiver \"g\": the template " + folder.resolve("none.md"))
        .message()
        .doesNotContain("SECRET");
  }

  @Test
  void theyComeInTheOrderOfTheFile() {
    assertThat(
            make(
                """
                receivers:
                  - {name: b, tickets: true, files: {folder: f}}
                  - {name: a, tickets: true, webhook: {url: 'http://127.0.0.1:1/x'}}
                """))
        .extracting(Receiver::name)
        .containsExactly("b", "a");
  }
}
