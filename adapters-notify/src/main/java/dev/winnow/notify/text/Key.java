package dev.winnow.notify.text;

import dev.winnow.core.text.Sha256;
import java.util.regex.Pattern;

/** Ids in places where not every character can stand. Stateless. */
public final class Key {

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9@._]|-(?!-))*");
  private static final int HASH = 40;

  private Key() {}

  /**
   * An id of letters, digits and {@code @ . _ -}, without two hyphens in a row.
   *
   * @param id any id
   * @param most how long it may be, at least 40
   * @return the id itself if it is so; else one that stands for it alone
   */
  public static String of(String id, int most) {
    return id.length() <= most && SAFE.matcher(id).matches()
        ? id
        : Sha256.of(id).substring(0, HASH);
  }
}
