package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private Ran check(String text) throws IOException {
    return Ran.of("check", Files.writeString(folder.resolve("serve.yaml"), text).toString());
  }
}
