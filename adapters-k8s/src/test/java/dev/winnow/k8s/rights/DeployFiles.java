package dev.winnow.k8s.rights;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files in the folder deploy. */
final class DeployFiles {

  private static final Path FOLDER = Path.of("..", "deploy");

  private static final KubernetesSerialization READER = new KubernetesSerialization();

  private DeployFiles() {}

  /** All files with rights. */
  static String rights() {
    return Stream.of("rbac.yaml", "rbac-releases.yaml", "rbac-act.yaml", "rbac-cordon.yaml")
        .map(DeployFiles::text)
        .collect(Collectors.joining("---\n"));
  }

  static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<HasMetadata> objects(String name) {
    return objectsIn(text(name));
  }

  static List<HasMetadata> objectsIn(String yaml) {
    return Stream.of(yaml.split("(?m)^---$", -1))
        .map(document -> (HasMetadata) READER.unmarshal(document))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
