package dev.winnow.cli;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the folder deploy. */
final class DeployedFiles {

  private static final KubernetesSerialization READER = new KubernetesSerialization();

  private DeployedFiles() {}

  static String text(String name) {
    try {
      return Files.readString(Path.of("..", "deploy", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects of a file, in their order. */
  static List<HasMetadata> objects(String file) {
    return Stream.of(text(file).split("(?m)^---$", -1))
        .map(document -> (HasMetadata) READER.unmarshal(document))
        .toList();
  }

  /** The first object of a kind in a file. */
  static <T> T only(String file, Class<T> type) {
    return objects(file).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  static PodSpec pod(String file) {
    return only(file, Deployment.class).getSpec().getTemplate().getSpec();
  }

  static Container winnow(String file) {
    return pod(file).getContainers().get(0);
  }
}
