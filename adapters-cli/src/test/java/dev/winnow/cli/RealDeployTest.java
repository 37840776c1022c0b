package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real API server takes the files of the folder deploy as they are, and what they start works
 * with the rights that they give: the same arguments, configuration and account.
 */
@OnCluster
class RealDeployTest {

  private static final List<String> FILES =
      List.of(
          "rbac.yaml",
          "rbac-releases.yaml",
          "rbac-act.yaml",
          "rbac-cordon.yaml",
          "winnow.yaml",
          "serve.yaml");
  private static final Pattern ADDRESS = Pattern.compile("listening at (http://[^;]+/);");

  @TempDir Path folder;
  private TestCluster cluster;
  private KubernetesClient client;

  @BeforeEach
  void apply(TestCluster given) throws IOException {
    Assumptions.assumeTrue(
        given.real(), "the mock server checks nothing: -Pkube-api -Dkube.bin=DIR");
    cluster = given;
    client = given.client();
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName("sre").endMetadata().build())
        .createOr(one -> one.update());
    FILES.forEach(file -> DeployedFiles.objects(file).forEach(this::apply));
    Wait.until(
        "there is the account of who names none",
        () -> client.serviceAccounts().inNamespace("winnow").withName("default").get() != null);
    for (String secret : List.of("ingest", "oncall", "metrics")) {
      Files.writeString(folder.resolve(secret), secret + "-0123456789abcdef");
    }
  }

  /** As {@code kubectl apply --server-side --validate=strict} does. */
  private void apply(HasMetadata object) {
    PatchContext how =
        new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldValidation("Strict")
            .withFieldManager("test")
            .withForce(true)
            .build();
    client.resource(object).patch(how);
  }

  @Test
  void whatIsMisspeltWouldBeRefused() {
    Deployment deployment = DeployedFiles.only("serve.yaml", Deployment.class);
    deployment.getSpec().setAdditionalProperty("replcas", 2);

    assertThatExceptionOfType(KubernetesClientException.class)
        .isThrownBy(() -> apply(deployment))
        .withMessageContaining("replcas");
  }

  /** The namespace asks for the standard "restricted" of pods. */
  @Test
  void thePodsAreAdmitted() {
    for (String file : List.of("winnow.yaml", "serve.yaml")) {
      PodTemplateSpec template = DeployedFiles.only(file, Deployment.class).getSpec().getTemplate();
      assertThat(tried(template).getMetadata().getName()).isNotEmpty();
      template.getSpec().getSecurityContext().setRunAsNonRoot(false);
      assertThatExceptionOfType(KubernetesClientException.class)
          .isThrownBy(() -> tried(template))
          .withMessageContaining("restricted");
    }
  }

  private Pod tried(PodTemplateSpec template) {
    Pod pod =
        new PodBuilder()
            .withNewMetadataLike(template.getMetadata())
            .withGenerateName("tried-")
            .withNamespace("winnow")
            .endMetadata()
            .withSpec(template.getSpec())
            .build();
    return client.resource(pod).dryRun().create();
  }

  @Test
  void theServiceTakesInAndWatchesWithItsAccount() throws Exception {
    Map<String, String> files = DeployedFiles.only("serve.yaml", ConfigMap.class).getData();
    String config =
        files
            .get("serve.yaml")
            .replace("# cluster: {", "cluster: {lease: winnow/winnow-sre, ")
            .replace("bind: 0.0.0.0", "bind: 127.0.0.1")
            .replace("port: 9095", "port: 0")
            .replace("/etc/winnow-secrets/", folder + "/")
            .replace("/var/lib/winnow/", folder + "/");
    assertThat(config).contains("cluster: {lease: winnow/winnow-sre, watch: true");
    Files.writeString(folder.resolve("serve.yaml"), config);
    Files.writeString(folder.resolve("settings.yaml"), files.get("settings.yaml"));

    try (Watching served =
        started("serve", "--config=" + folder.resolve("serve.yaml"), "--format=jsonl")) {
      served.says("the cluster has been seen once");

      assertThat(served.out()).doesNotContain("may not");
      assertThat(status(served, "serve.yaml", true)).isEqualTo(200);
      assertThat(status(served, "serve.yaml", false)).isEqualTo(200);
      assertThat(client.leases().inNamespace("winnow").withName("winnow-sre").get()).isNotNull();
    }
  }

  private static int status(Watching served, String file, boolean lives) throws Exception {
    URI address =
        ADDRESS
            .matcher(served.out())
            .results()
            .map((MatchResult found) -> URI.create(found.group(1)))
            .findFirst()
            .orElseThrow();
    var container = DeployedFiles.winnow(file);
    var probe = lives ? container.getLivenessProbe() : container.getReadinessProbe();
    HttpRequest question =
        HttpRequest.newBuilder(address.resolve(probe.getHttpGet().getPath())).build();
    return HttpClient.newHttpClient()
        .send(question, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void theWatchIsReadyByItsProbe() throws Exception {
    String settings =
        DeployedFiles.only("winnow.yaml", ConfigMap.class).getData().get("settings.yaml");
    Files.writeString(folder.resolve("settings.yaml"), settings);
    var container = DeployedFiles.winnow("winnow.yaml");
    String[] args = container.getArgs().stream().map(this::here).toArray(String[]::new);
    List<String> probe =
        container.getReadinessProbe().getExec().getCommand().stream().map(this::here).toList();

    assertThat(succeeds(probe)).isFalse();
    try (Watching watching = started(args)) {
      Wait.until("it is ready: " + watching.out(), () -> succeeds(probe));
    }
  }

  private String here(String text) {
    return text.replaceAll("/etc/winnow/|/var/lib/winnow/|/tmp/(?=winnow\\.ready)", folder + "/");
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A command as the account of the pods, which may do nothing but what the files say. */
  private Watching started(String... command) throws IOException {
    String token =
        client
            .serviceAccounts()
            .inNamespace("winnow")
            .withName("winnow")
            .tokenRequest(new TokenRequest())
            .getStatus()
            .getToken();
    String everything = Files.readString(cluster.kubeconfig());
    Path kubeconfig = folder.resolve("kubeconfig");
    Files.writeString(kubeconfig, everything.replaceAll("(token: ).*", "$1" + token));
    return new Watching(Instant.now(), Map.of("KUBECONFIG", kubeconfig.toString()), false, command);
  }
}
