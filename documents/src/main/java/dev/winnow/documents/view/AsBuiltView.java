package dev.winnow.documents.view;

import java.util.List;

/**
 * What an as-built note says. Immutable.
 *
 * @param from from when it is
 * @param to until when it is
 * @param zone the team's zone
 * @param releases what was released, in the order in which it was first deployed
 * @param references where the record says so
 */
public record AsBuiltView(
    Moment from, Moment to, String zone, List<Release> releases, List<Mark> references) {

  /**
   * A version of a service. Immutable.
   *
   * @param service the service
   * @param version the version
   * @param deployments where it was deployed, when and by whom
   * @param stakeholders who had to do with it
   * @param changes code changes by kind
   * @param data changes of data
   * @param system changes of systems
   * @param design design decisions
   * @param tests tests
   * @param notes notes on the deployment
   * @param tickets tickets that began soon after it was deployed
   */
  public record Release(
      String service,
      String version,
      List<Row> deployments,
      List<Person> stakeholders,
      List<ChangeGroup> changes,
      List<Said> data,
      List<Said> system,
      List<Said> design,
      List<Said> tests,
      List<Said> notes,
      List<Said> tickets) {}

  /**
   * Code changes of a kind. Immutable.
   *
   * @param kind the kind
   * @param lines the changes
   */
  public record ChangeGroup(String kind, List<ChangeLine> lines) {}

  /**
   * A code change. Immutable.
   *
   * @param what the line
   * @param numbers numbers of tickets in it, such as {@code #41}; possibly empty
   * @param breaking whether it breaks what was there
   */
  public record ChangeLine(Said what, String numbers, boolean breaking) {}
}
