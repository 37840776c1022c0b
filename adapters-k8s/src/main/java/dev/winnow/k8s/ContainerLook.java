package dev.winnow.k8s;

import dev.winnow.core.signal.PodWait;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a container from getting on. */
record ContainerLook(ContainerStatus status, boolean init) {

  private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");

  static Stream<ContainerLook> of(@Nullable List<ContainerStatus> statuses, boolean init) {
    return Stream.ofNullable(statuses)
        .flatMap(List::stream)
        .map(status -> new ContainerLook(status, init));
  }

  /** Why it is only starting: so is every container for a moment. */
  Optional<PodWait> starting(Optional<Instant> since) {
    return waiting()
        .map(waiting -> text(waiting.getReason()))
        .filter(STARTING::contains)
        .map(reason -> wait(reason, "", Optional.empty(), since));
  }

  /**
   * Why it does not get on.
   *
   * @param ends whether it is not started again once it has ended
   */
  Optional<PodWait> wait(boolean ends) {
    Optional<ContainerStateWaiting> waiting = waiting();
    if (waiting.isPresent()) {
      return waits(waiting.get());
    }
    Optional<End> end = End.of(state().getTerminated());
    if (end.isPresent()) {
      return ended(end.get(), ends);
    }
    return last().flatMap(this::restarted);
  }

  private Optional<PodWait> waits(ContainerStateWaiting waiting) {
    String reason = text(waiting.getReason());
    if (reason.isEmpty() || STARTING.contains(reason)) {
      return Optional.empty();
    }
    Optional<End> last = last();
    boolean loops = reason.equals("CrashLoopBackOff");
    String said = loops ? last.map(End::message).orElse("") : text(waiting.getMessage());
    return Optional.of(
        wait(reason, said.isBlank() ? text(waiting.getMessage()) : said, last, Optional.empty()));
  }

  private Optional<PodWait> ended(End end, boolean ends) {
    if (end.exitCode() == 0 && (ends || init)) {
      return Optional.empty();
    }
    return ends
        ? Optional.of(wait(end.reason(), end.message(), Optional.of(end), end.finished()))
        : restarted(end);
  }

  private Optional<PodWait> restarted(End end) {
    return restarts() == 0
        ? Optional.empty()
        : Optional.of(wait(PodWait.RESTARTED, end.message(), Optional.of(end), end.finished()));
  }

  private PodWait wait(String reason, String message, Optional<End> end, Optional<Instant> since) {
    return new PodWait(
        text(status.getName()),
        init,
        reason,
        message,
        restarts(),
        end.map(End::exitCode).orElse(-1),
        since,
        end.map(ContainerLook::ran).orElse(-1L));
  }

  private static long ran(End end) {
    return end.started().isPresent() && end.finished().isPresent()
        ? Duration.between(end.started().get(), end.finished().get()).toMillis()
        : -1;
  }

  private int restarts() {
    return Math.max(0, Objects.requireNonNullElse(status.getRestartCount(), 0));
  }

  private Optional<End> last() {
    return status.getLastState() == null
        ? Optional.empty()
        : End.of(status.getLastState().getTerminated());
  }

  private Optional<ContainerStateWaiting> waiting() {
    return Optional.ofNullable(state().getWaiting());
  }

  private ContainerState state() {
    return Objects.requireNonNullElseGet(status.getState(), ContainerState::new);
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
