package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.ConfigBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a client's configuration as a file for kubectl, helm and Winnow itself. */
final class KubeConfigFile {

  private static final String NAME = "test";

  private KubeConfigFile() {}

  static Path write(Path file, io.fabric8.kubernetes.client.Config from) {
    try {
      return Files.writeString(file, Serialization.asYaml(of(from)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Config of(io.fabric8.kubernetes.client.Config from) {
    return new ConfigBuilder()
        .addNewCluster()
        .withName(NAME)
        .withNewCluster()
        .withServer(from.getMasterUrl())
        .withCertificateAuthority(from.isTrustCerts() ? null : from.getCaCertFile())
        .withInsecureSkipTlsVerify(from.isTrustCerts() ? true : null)
        .endCluster()
        .endCluster()
        .addNewUser()
        .withName(NAME)
        .withNewUser()
        .withToken(from.getOauthToken())
        .endUser()
        .endUser()
        .addNewContext()
        .withName(NAME)
        .withNewContext()
        .withCluster(NAME)
        .withUser(NAME)
        .withNamespace(from.getNamespace())
        .endContext()
        .endContext()
        .withCurrentContext(NAME)
        .build();
  }
}
