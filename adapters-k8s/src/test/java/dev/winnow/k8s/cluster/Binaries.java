package dev.winnow.k8s.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of a control plane, where they are.
 *
 * @param folder the folder that was named, if one was
 */
record Binaries(Optional<Path> folder) {

  static final String API_SERVER = "kube-apiserver";
  static final String CONTROLLERS = "kube-controller-manager";
  static final String ETCD = "etcd";

  /** The profile {@code kube-api} sets this. */
  static boolean realAskedFor() {
    return Boolean.getBoolean("winnow.kube.api");
  }

  static Binaries find() {
    String said = System.getProperty("winnow.kube.bin", "");
    return new Binaries(said.isBlank() ? Optional.empty() : Optional.of(Path.of(said)));
  }

  /** What is missing, for people; empty if all is there. */
  Optional<String> missing() {
    if (folder.isEmpty()) {
      return Optional.of(
          "name the folder with " + API_SERVER + " and " + CONTROLLERS + ": -Dkube.bin=DIR");
    }
    return Stream.of(API_SERVER, CONTROLLERS, ETCD)
        .filter(name -> found(name).isEmpty())
        .findFirst()
        .map(
            name ->
                name
                    + " is not in "
                    + folder.orElseThrow()
                    + (name.equals(ETCD) ? " or on PATH" : ""));
  }

  Path program(String name) {
    return found(name).orElseThrow(() -> new IllegalStateException(name + " is missing"));
  }

  private Optional<Path> found(String name) {
    Stream<Path> path =
        name.equals(ETCD)
            ? List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .map(Path::of)
            : Stream.empty();
    return Stream.concat(folder.stream(), path)
        .map(dir -> dir.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
