package dev.winnow.cli.output;

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
}
