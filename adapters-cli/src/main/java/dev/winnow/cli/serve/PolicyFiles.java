package dev.winnow.cli.serve;

import dev.winnow.http.HttpOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** When the files that a service reads again were written last. Stateless. */
final class PolicyFiles {

  private PolicyFiles() {}

  /** By their names, the time and length of each; what is not there is left out. */
  static Map<String, String> state(ServeFile file) {
    Map<String, String> state = new TreeMap<>();
    look(file.path(), state);
    add(file, state);
    file.shadow().ifPresent(shadow -> add(shadow, state));
    return state;
  }

  private static void add(ServeFile file, Map<String, String> state) {
    file.policySettings().ifPresent(settings -> look(settings, state));
    file.rules().forEach(rules -> look(rules, state));
    named(file.settings()).forEach(one -> look(file.folder().resolve(one), state));
  }

  /** Tokens, secrets, certificates and templates. */
  private static List<String> named(ServeSettings settings) {
    List<String> names = new ArrayList<>();
    HttpOptions http = settings.http();
    http.tokens().forEach(token -> names.add(token.file()));
    http.webhookSecrets().forEach(secret -> names.add(secret.file()));
    names.addAll(List.of(http.tls().certificate(), http.tls().key(), http.tls().clientCa()));
    settings.receivers().forEach(receiver -> names.addAll(receiver.reads()));
    names.removeIf(String::isEmpty);
    return names;
  }

  private static void look(Path path, Map<String, String> state) {
    try (Stream<Path> below = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      for (Path one : below.filter(Files::isRegularFile).toList()) {
        state.put(one.toString(), Files.getLastModifiedTime(one) + " " + Files.size(one));
      }
    } catch (IOException | UncheckedIOException e) {
      // It is being written anew, or gone: the next look will tell.
      state.remove(path.toString());
    }
  }
}
