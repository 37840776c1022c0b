package dev.winnow.cli;

import dev.winnow.documents.Paper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code winnow report} can write, as it is called on the command line. */
enum ReportTask {
  ONCALL(Paper.ONCALL),
  POSTMORTEM(Paper.POSTMORTEM),
  ASBUILT(Paper.ASBUILT),
  TOIL(Paper.TOIL),
  TEMPLATE(null);

  private final Optional<Paper> paper;

  ReportTask(@Nullable Paper paper) {
    this.paper = Optional.ofNullable(paper);
  }

  /** The document; none if it is not one that is asked for, but a template. */
  Optional<Paper> paper() {
    return paper;
  }

  @Override
  public String toString() {
    return paper.map(Paper::word).orElse("template");
  }
}
