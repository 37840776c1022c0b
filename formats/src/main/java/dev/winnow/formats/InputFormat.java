package dev.winnow.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that can be read. */
public enum InputFormat {
  /** Found out from the first 64 KiB of each file. */
  AUTO("auto"),
  /** Lines such as {@code Zone XQ: Name}. */
  TICKET_LINE("ticket-line"),
  /** One JSON signal a line, see {@link SignalJson}. */
  JSONL("jsonl"),
  /** Rows with a column mapping. */
  CSV("csv"),
  /** Alertmanager or Grafana webhook bodies, or lists of alerts of Alertmanager's API. */
  ALERTMANAGER("alertmanager"),
  /** The log of Nagios or Icinga 1. */
  NAGIOS("nagios"),
  /** Lines of a status page: a time, a tab, {@code X is down (502 in 640 ms)}. */
  STATUS("status"),
  /**
   * What {@code kubectl get -o json} or {@code -o yaml} writes: pods, events, deployments and so
   * on, also of a watch.
   */
  KUBERNETES("kubernetes"),
  /** Webhook bodies and exports of other tools, which mappings turn into signals. */
  MAPPED("mapped");

  private final String word;

  InputFormat(String word) {
    this.word = word;
  }

  /**
   * Its name on the command line.
   *
   * @return the word
   */
  public String word() {
    return word;
  }

  /**
   * The format of a word.
   *
   * @param word a name as on the command line, in any case
   * @return the format
   * @throws IllegalArgumentException if there is none of that name; the message lists them all
   */
  public static InputFormat of(String word) {
    for (InputFormat format : values()) {
      if (format.word.equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\"" + Excerpt.of(word) + "\" is not an input format; use one of " + words());
  }

  private static String words() {
    return Arrays.stream(values()).map(InputFormat::word).collect(Collectors.joining(", "));
  }

  /** Its name on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
