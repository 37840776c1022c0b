package dev.winnow.k8s.act;

import java.time.Duration;
import java.util.Optional;

/** Something failed that may work when it is tried again. */
final class RetryableFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final transient Optional<Duration> askedWait;

  RetryableFailure(String problem) {
    this(problem, Optional.empty());
  }

  RetryableFailure(String problem, Optional<Duration> askedWait) {
    super(problem);
    this.problem = problem;
    this.askedWait = askedWait;
  }

  /** What is wrong, for people. */
  String problem() {
    return problem;
  }

  /** How long the cluster asks to wait. */
  Optional<Duration> askedWait() {
    return askedWait;
  }
}
