package dev.winnow.cli;

import dev.winnow.documents.Markup;

/** In which form {@code winnow report} writes, as it is called on the command line. */
enum ReportFormat {
  MD(Markup.MARKDOWN),
  HTML(Markup.HTML);

  private final Markup markup;

  ReportFormat(Markup markup) {
    this.markup = markup;
  }

  Markup markup() {
    return markup;
  }

  @Override
  public String toString() {
    return markup.word();
  }
}
