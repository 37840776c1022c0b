package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a mount is, and what may be cleared there. Immutable.
 *
 * @param mount an expression for mounts, with or without their host
 * @param owner who decides what is done
 * @param holds what is on it, for people; or null
 * @param decides what the owner must decide, for people
 * @param cleanUp what may be cleared, once somebody has approved; nothing if left out
 */
public record MountRow(
    String mount,
    String owner,
    @Nullable String holds,
    String decides,
    @Nullable List<CleanUpRow> cleanUp) {

  /** Checks that it names mounts, and an owner. */
  public MountRow {
    NamePattern.of(mount);
    Check.that(!owner.isBlank(), "\"owner\" must say who decides");
    Check.that(!decides.isBlank(), "\"decides\" must say what the owner decides");
    cleanUp = cleanUp == null ? List.of() : List.copyOf(cleanUp);
  }

  @Override
  public List<CleanUpRow> cleanUp() {
    return cleanUp == null ? List.of() : cleanUp;
  }

  OwnerRow owning(String alert) {
    String subject = "(?:[^:]*:)?(?:" + mount + ")|(?:" + mount + ")";
    return new OwnerRow(alert, List.of("subject=~\"" + escaped(subject) + "\""), owner);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
