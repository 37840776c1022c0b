package dev.winnow.cli.output;

import dev.winnow.runtime.WatchReport;

/** Makes reports. */
public final class Reports {

  private Reports() {}

  /**
   * A report of a replay.
   *
   * @param format how to write it
   * @param screen where to
   * @param policy which policy was used, in words
   * @param manyFiles whether a line's number says too little without its file
   * @return a report, to be closed after use
   */
  public static ReplayReport replay(
      OutputFormat format, Screen screen, String policy, boolean manyFiles) {
    return switch (format) {
      case TEXT -> new TextReport(screen, policy);
      case JSON -> new JsonReport(screen.out(), policy, manyFiles);
      case JSONL -> new JsonLinesReport(screen.out(), policy, manyFiles);
    };
  }

  /**
   * A report of a watch: a table that is drawn anew in its place on a terminal, lines elsewhere.
   *
   * @param json whether to write JSON, an object a line
   * @param screen where to
   * @param height how many lines the terminal has; 0 if it is none
   * @return a report
   */
  public static WatchReport watch(boolean json, Screen screen, int height) {
    if (json) {
      return new WatchJsonLines(screen.out());
    }
    return height > 0 ? new WatchScreen(screen, height) : new WatchLines(screen.out());
  }
}
