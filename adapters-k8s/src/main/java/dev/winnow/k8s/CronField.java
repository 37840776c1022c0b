package dev.winnow.k8s;

import java.util.BitSet;
import java.util.Locale;

/**
 * One field of a schedule.
 *
 * @param values those that it has
 * @param any whether it is not restricted: it begins with a star or a question mark
 */
record CronField(BitSet values, boolean any) {

  private static final int NAME = 3;

  /**
   * A field.
   *
   * @param text such as {@code *}, {@code 5}, {@code 1-5}, {@code mon,wed} or a star with a step
   * @param least its least value
   * @param most its greatest value
   * @param names the names of its values, three letters each; possibly empty
   * @return the field
   * @throws IllegalArgumentException if it is no field
   */
  static CronField of(String text, int least, int most, String names) {
    BitSet values = new BitSet();
    for (String part : text.toLowerCase(Locale.ROOT).split(",")) {
      add(values, part, least, most, names);
    }
    return new CronField(values, text.startsWith("*") || text.startsWith("?"));
  }

  private static void add(BitSet values, String part, int least, int most, String names) {
    String[] range = part.split("/", 2);
    int step = range.length > 1 ? number(range[1], 1, most, "") : 1;
    int from = least;
    int to = most;
    if (!range[0].equals("*") && !range[0].equals("?")) {
      String[] ends = range[0].split("-", 2);
      from = number(ends[0], least, most, names);
      to = ends.length > 1 ? number(ends[1], least, most, names) : range.length > 1 ? most : from;
    }
    for (int value = from; value <= to; value += step) {
      values.set(value);
    }
  }

  private static int number(String text, int least, int most, String names) {
    int name = text.length() == NAME ? names.indexOf(text) : -1;
    int value = name >= 0 ? name / NAME + least : Integer.parseInt(text);
    // Sunday is 7 as well.
    int known = value == most + 1 && least == 0 && most == 6 ? 0 : value;
    if (known < least || known > most) {
      throw new IllegalArgumentException("no value of this field: " + text);
    }
    return known;
  }

  boolean has(int value) {
    return values.get(value);
  }
}
