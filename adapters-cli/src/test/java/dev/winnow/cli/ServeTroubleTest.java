package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that cannot start says what is wrong, where, and what to do. */
class ServeTroubleTest {

  @TempDir private Path folder = Path.of("");

  private Ran served(String config) throws IOException {
    Path file = folder.resolve("serve.yaml");
    Files.writeString(file, config);
    Ran ran = Ran.of("serve", "--config", file.toString());
    assertThat(ran.err()).doesNotContain("Exception", "\tat ", "bug in Winnow");
    return ran;
  }

  @Test
  void receiversAreToldApart() throws IOException {
    Ran twice =
        served(
            """
            receivers:
              - {name: chat, tickets: true, files: {folder: a, format: json}}
              - {name: chat, tickets: true, files: {folder: b, format: json}}
            """);
    assertThat(twice.err()).contains("serve.yaml", "two receivers are named \"chat\"; rename one");
    assertThat(twice.code()).isEqualTo(ExitCode.POLICY);

    Ran taken =
        served("receivers: [{name: actions, tickets: true, files: {folder: a, format: json}}]");
    assertThat(taken.err()).contains("must not be named \"actions\"");
    assertThat(taken.code()).isEqualTo(ExitCode.POLICY);
  }

  @Test
  void anAddressInUseIsSaid() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Ran ran = served("http: {port: " + other.getLocalPort() + "}");
      assertThat(ran.err())
          .contains("127.0.0.1 port " + other.getLocalPort(), "end what uses it")
          .doesNotContain("check files and disk");
      assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    }
  }

  @Test
  void aSecretThatCannotBeReadIsSaidWithItsFile() throws IOException {
    Ran ran = served("http: {port: 0, tokens: [{name: a, file: nofile, scopes: [ingest]}]}");
    assertThat(ran.err()).contains("serve.yaml:1:42: the secret cannot be read", "nofile");
    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void aJournalInNoFolderIsSaid() throws IOException {
    Ran ran = served("{http: {port: 0}, journal: {url: no/such/winnow.db}}");
    assertThat(ran.err()).contains("winnow.db: it cannot be opened", "its folder must exist");
    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
  }
}
