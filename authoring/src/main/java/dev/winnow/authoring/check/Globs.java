package dev.winnow.authoring.check;

import dev.winnow.core.language.Expression;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds regular expressions that are meant as names with a star, as the shell has them: {@code
 * Disk*} asks for "Dis" and any number of "k".
 */
final class Globs {

  /** A star behind a letter or the like, and nothing that only regular expressions have. */
  private static final Pattern GLOB = Pattern.compile("[\\w./:|-]*[\\w/:-]\\*[\\w./:*|-]*");

  private static final Pattern STAR = Pattern.compile("(?<![.*])\\*+");
  private static final String ANY = ".*";

  private Globs() {}

  /** Says what an expression asks for, if it looks like another. */
  static void check(Expression.Binary binary, Reporter told) {
    if (binary.operator().endsWith("matches")
        && binary.right() instanceof Expression.Literal literal
        && literal.value() instanceof String text) {
      meant(text)
          .ifPresent(
              meant -> told.add(Code.GLOB, binary.right(), said(text), "write \"" + meant + "\""));
    }
  }

  /** The regular expression that is probably meant; empty if the text is not a glob. */
  static Optional<String> meant(String text) {
    return GLOB.matcher(text).matches() && !text.contains(ANY)
        ? Optional.of(STAR.matcher(text).replaceAll(ANY))
        : Optional.empty();
  }

  /** What a text that looks like a glob asks for. */
  static String said(String text) {
    int star = STAR.matcher(text).results().findFirst().map(one -> one.start()).orElse(1);
    String repeated = text.substring(star - 1, star);
    return "\"%s\" is a regular expression, in which \"%s*\" is any number of \"%s\""
        .formatted(text, repeated, repeated);
  }
}
