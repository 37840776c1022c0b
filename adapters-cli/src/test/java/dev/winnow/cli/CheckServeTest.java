package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winnow check} knows the file of a service, with the rules and settings it names. */
class CheckServeTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void theSampleIsInOrder() {
    Ran ran = Ran.of("check", "../samples/upcommerce/serve.yaml");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("no findings");
  }

  @Test
  void aWrongKeyIsNamedWithItsPlace() throws IOException {
    Ran ran = check("journal: {url: winnow.db, durabilty: always}\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("serve.yaml:1:27", "durabilty", "did you mean");
  }

  @Test
  void aSecretThatIsNotThereIsNamedWithItsReceiver() throws IOException {
    Ran ran = check("receivers: [{name: chat, channels: [chat], slack: {urlFile: none}}]\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("serve.yaml", "chat", "none");
  }

  @Test
  void theSettingsThatItNamesAreChecked() throws IOException {
    Files.writeString(folder.resolve("settings.yaml"), "engine: {latenes: 1m}\n");
    Ran ran = check("policy: {settings: settings.yaml}\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.out() + ran.err()).contains("latenes");
  }

  @Test
  void theSettingsOfTheShadowPolicyAreChecked() throws IOException {
    Files.writeString(folder.resolve("next.yaml"), "engine: {latenes: 1m}\n");
    Ran ran = check("shadow: {settings: next.yaml}\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.out() + ran.err()).contains("next.yaml", "latenes");
  }

  @Test
  void theRulesOfTheShadowPolicyMayBeThoseOfTheFirst() throws IOException {
    String rules = Path.of("../samples/own-rules/payments/payments.drl").toRealPath().toString();
    String both = "policy: {rules: [%1$s]}\nshadow: {rules: [%1$s]}\n".formatted(rules);
    Ran ran = check(both);

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
  }

  @Test
  void aShadowOfNoRulesIsRefused() throws IOException {
    Ran ran = check("shadow: {only: true}\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("\"only\" needs \"rules\"");
  }

  @Test
  void aKubeconfigThatIsNotThereIsNamed() throws IOException {
    Ran ran = check("cluster: {watch: true, kubeconfig: secrets/kube}\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("serve.yaml", "kubeconfig", "kube", "is not there");
  }

  @Test
  void anUnknownContextIsToldWithThoseThatThereAre() throws IOException {
    Files.writeString(
        folder.resolve("kube"),
        """
        apiVersion: v1
        kind: Config
        contexts: [{name: staging, context: {cluster: one, user: me}}]
        clusters: [{name: one, cluster: {server: "https://127.0.0.1:1"}}]
        users: [{name: me, user: {token: hunter2}}]
        """);
    Ran ran = check("cluster: {watch: true, kubeconfig: kube, context: production}\n");

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("no context \"production\"", "staging");
    assertThat(ran.out() + ran.err()).doesNotContain("hunter2");
  }

  @Test
  void whatContradictsItselfIsSaid() throws IOException {
    assertThat(check("cluster: {act: true}\n").err()).contains("\"act\" needs \"watch: true\"");
    assertThat(check("cluster: {watch: true, lease: a, noLease: true}\n").err())
        .contains("\"noLease\"", "leave one out");
    assertThat(check("cluster: {watch: true, allNamespaces: true, namespaces: [sre]}\n").err())
        .contains("\"allNamespaces\"", "leave one out");
  }

  @Test
  void allThatIsWrongWithinHttpIsNamedWithItsPlace() throws IOException {
    Ran ran =
        check(
            """
            http:
              bind: 0.0.0.0
              port: 70000
              tls: {certificate: a.pem, key: "", clientCa: ""}
              webhookSecrets:
                - {endpoint: teams, file: "", header: ""}
                - {endpoint: grafana, file: a, header: ""}
                - {endpoint: grafana, file: b, header: ""}
              limits:
                depth: 0
                idle: 0s
                threads: 2
            """);

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(places(ran))
        .containsExactly(
            "3:9 the port 70000",
            "4:8 TLS needs both",
            "6:18 the endpoint \"teams\"",
            "6:31 the secret for",
            "10:12 the limit depth",
            "11:11 the limit idle",
            "12:14 the limit threads");
  }

  @Test
  void whatIsWrongBetweenPartsOfHttpIsNamedWithAllElseThatIs() throws IOException {
    Ran ran =
        check(
            """
            http:
              bind: 0.0.0.0
              port: 70000
              webhookSecrets:
                - {endpoint: grafana, file: a, header: ""}
                - {endpoint: grafana, file: b, header: ""}
              limits: {depth: 0}
            """);

    assertThat(places(ran))
        .containsExactly(
            "2:9 everybody who reaches",
            "3:9 the port 70000",
            "6:18 there are two",
            "7:19 the limit depth");
  }

  @Test
  void whoMayDoWhatIsNotJudgedByHalfOfTheTokens() throws IOException {
    Ran ran =
        check(
            """
            http:
              bind: 0.0.0.0
              tokens:
                - {name: "", file: "", scopes: [ingest]}
                - {name: chat, file: chat, scopes: [sing, dance]}
            """);

    assertThat(places(ran))
        .containsExactly(
            "4:7 a token needs", "5:41 the scope \"sing\"", "5:47 the scope \"dance\"");
  }

  @Test
  void allFilesOfHttpThatCannotBeUsedAreNamedWhereTheyStand() throws IOException {
    Files.writeString(folder.resolve("short"), "hunter2");
    Files.writeString(folder.resolve("no.pem"), "hunter3");
    Ran ran =
        check(
            """
            http:
              tokens:
                - {name: prometheus, file: nothing, scopes: [ingest]}
                - {name: oncall, file: short, scopes: [operate]}
              tls:
                certificate: no.pem
                key: no.pem
                clientCa: gone.pem
              webhookSecrets:
                - {endpoint: grafana, file: nowhere, header: ""}
            """);

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(places(ran))
        .containsExactly(
            "3:32 the secret cannot",
            "4:28 the token oncall",
            "6:18 there is no",
            "7:10 " + folder.resolve("no.pem") + " holds no",
            "8:15 the file " + folder.resolve("gone.pem"),
            "10:33 the secret cannot");
    assertThat(ran.out() + ran.err()).doesNotContain("hunter");
  }

  /** Where something is wrong, and the first three words of what. */
  private static List<String> places(Ran ran) {
    return Pattern.compile("serve\\.yaml:(\\d+:\\d+): (\\S+ \\S+ \\S+)")
        .matcher(ran.err())
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  private Ran check(String text) throws IOException {
    return Ran.of("check", Files.writeString(folder.resolve("serve.yaml"), text).toString());
  }
}
