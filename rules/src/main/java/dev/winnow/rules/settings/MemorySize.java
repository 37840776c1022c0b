package dev.winnow.rules.settings;

import java.math.BigDecimal;

/**
 * An amount of memory as Kubernetes writes it. Immutable.
 *
 * @param text such as {@code 512Mi}
 * @param mebibytes how much that is, in 2^20 bytes
 */
record MemorySize(String text, BigDecimal mebibytes) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1024);

  /** Reads one; in the binary units, as a limit in another unit is a size that nobody meant. */
  static MemorySize of(String text) {
    BigDecimal mebibytes =
        switch (text.length() < 3 ? "" : text.substring(text.length() - 2)) {
          case "Mi" -> number(text);
          case "Gi" -> number(text).multiply(THOUSAND);
          case "Ti" -> number(text).multiply(THOUSAND).multiply(THOUSAND);
          default -> BigDecimal.ZERO;
        };
    Check.that(
        mebibytes.signum() > 0, "\"" + text + "\" is no amount of memory: write 512Mi, 2Gi or 1Ti");
    return new MemorySize(text, mebibytes);
  }

  private static BigDecimal number(String text) {
    String digits = text.substring(0, text.length() - 2);
    boolean whole = digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? new BigDecimal(digits) : BigDecimal.ZERO;
  }
}
