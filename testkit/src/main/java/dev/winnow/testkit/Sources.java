package dev.winnow.testkit;

import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds what an annotation names.
 *
 * @param loader where {@code classpath:} leads
 */
record Sources(ClassLoader loader) {

  private static final String CLASS_PATH = "classpath:";

  PolicyCases cases(WinnowCases said) {
    Path[] rules = paths(said.policy());
    Path[] cases = said.cases().length == 0 ? rules : paths(said.cases());
    PolicySource source = said.bundled() ? Policies.bundled().withRules(rules) : Policies.of(rules);
    for (Path settings : paths(said.settings())) {
      source = source.withSettings(settings);
    }
    return PolicyCases.of(source, cases);
  }

  private Path[] paths(String[] names) {
    return Arrays.stream(names).map(this::path).toArray(Path[]::new);
  }

  private Path path(String name) {
    return name.startsWith(CLASS_PATH)
        ? onClassPath(name.substring(CLASS_PATH.length()).replaceFirst("^/", ""))
        : Path.of(name);
  }

  private Path onClassPath(String name) {
    URL found = loader.getResource(name);
    if (found == null) {
      throw new IllegalArgumentException(name + " is not on the class path");
    }
    try {
      URI uri = found.toURI();
      if (!uri.getScheme().equals("file")) {
        throw new IllegalArgumentException(
            name + " is inside an archive (" + uri + "); cases are run from folders");
      }
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(found + " cannot be read", e);
    }
  }
}
