package dev.winnow.core;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** A policy cannot be used. Its message lists what is wrong, a line each. */
@API(status = API.Status.EXPERIMENTAL)
public final class PolicyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  /**
   * A policy cannot be used.
   *
   * @param problems what is wrong, at least one
   */
  public PolicyException(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong.
   *
   * @return at least one problem
   */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
