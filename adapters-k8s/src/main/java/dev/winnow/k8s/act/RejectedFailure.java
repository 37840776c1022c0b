package dev.winnow.k8s.act;

/** Something failed that will fail however often it is tried. */
final class RejectedFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  RejectedFailure(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** What is wrong, for people. */
  String problem() {
    return problem;
  }
}
