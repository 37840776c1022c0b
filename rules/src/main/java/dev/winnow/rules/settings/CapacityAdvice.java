package dev.winnow.rules.settings;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How large the services of a release must be. Immutable.
 *
 * @param release the release
 * @param version its version
 * @param services the answer for each service
 */
public record CapacityAdvice(String release, String version, List<ServiceAdvice> services) {

  /** Keeps its own copy of the list. */
  public CapacityAdvice {
    services = List.copyOf(services);
  }

  /** {@return what is missing for an answer, one thing each; none if nothing is} */
  public List<String> missing() {
    return services.stream().flatMap(service -> service.missing().stream()).toList();
  }

  /** {@return the answer in a line} */
  public String summary() {
    return services.stream()
        .map(one -> one.service() + " " + (one.answer().isEmpty() ? "unknown" : one.answer()))
        .collect(Collectors.joining("; ", release + " " + version + " needs: ", ""));
  }

  /** {@return what is missing, in a line} */
  public String unknown() {
    return missing().stream()
        .collect(
            Collectors.joining(
                "; ", "how large " + release + " " + version + " must be is unknown: ", ""));
  }

  /** {@return the arithmetic line by line, and the patches} */
  public String text() {
    String lines =
        services.stream()
            .flatMap(one -> one.lines().stream().map(line -> one.service() + ": " + line))
            .collect(Collectors.joining("\n", "the arithmetic:\n", ""));
    String patches =
        services.stream()
            .map(ServiceAdvice::patch)
            .filter(patch -> !patch.isEmpty())
            .collect(Collectors.joining("\n"));
    return patches.isEmpty()
        ? lines
        : lines + "\nNothing is changed by itself. To do it, after a look:\n" + patches;
  }
}
