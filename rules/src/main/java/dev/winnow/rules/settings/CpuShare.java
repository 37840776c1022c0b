package dev.winnow.rules.settings;

/**
 * A share of processors as Kubernetes writes it. Immutable.
 *
 * @param millis in thousandths of a processor
 */
record CpuShare(long millis) {

  /** Reads one: thousandths, or whole processors. */
  static CpuShare of(String text) {
    boolean small = text.endsWith("m");
    String digits = small ? text.substring(0, text.length() - 1) : text;
    boolean whole =
        !digits.isEmpty()
            && digits.length() < 8
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = whole ? Long.parseLong(digits) : 0;
    Check.that(number > 0, "\"" + text + "\" is no share of processors: write 250m or 2");
    return new CpuShare(small ? number : number * 1000);
  }

  CpuShare times(double factor) {
    return new CpuShare((long) Math.ceil(millis * factor));
  }

  @Override
  public String toString() {
    return millis % 1000 == 0 ? String.valueOf(millis / 1000) : millis + "m";
  }
}
