package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a container ended.
 *
 * @param started when it had been started, if known
 * @param finished when it ended, if known
 * @param reason in one word, possibly empty
 * @param exitCode how
 * @param message what was said of it, possibly empty
 */
record End(
    Optional<Instant> started,
    Optional<Instant> finished,
    String reason,
    int exitCode,
    String message) {

  static Optional<End> of(@Nullable ContainerStateTerminated state) {
    if (state == null) {
      return Optional.empty();
    }
    return Optional.of(
        new End(
            Times.read(state.getStartedAt()),
            Times.read(state.getFinishedAt()),
            Objects.requireNonNullElse(state.getReason(), ""),
            Objects.requireNonNullElse(state.getExitCode(), -1),
            Objects.requireNonNullElse(state.getMessage(), "")));
  }
}
