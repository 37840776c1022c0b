package dev.winnow.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of changes: of what kind it is, and which tickets it names. Immutable.
 *
 * @param kind its kind
 * @param numbers the tickets in it; possibly none
 * @param breaking whether it breaks what was there
 */
record ChangeText(ChangeKind kind, List<String> numbers, boolean breaking) {

  /** Conventional commits: {@code type(scope)!: what} (conventionalcommits.org, 1.0.0). */
  private static final Pattern FORM =
      Pattern.compile("\\s*(?<type>[\\w-]{1,40})(?:\\((?<scope>[^()]{1,80})\\))?(?<breaks>!)?:.*");

  /** Numbers of issues at GitHub and GitLab, and keys at Jira. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w&])(?:#\\d{1,9}|[A-Z][A-Z0-9]{1,9}-\\d{1,9})(?!\\w)");

  static ChangeText of(String line, Map<ChangeKind, List<String>> kinds) {
    List<String> numbers =
        NUMBER.matcher(line).results().map(one -> one.group()).distinct().toList();
    Matcher form = FORM.matcher(line);
    boolean breaking = line.contains("BREAKING CHANGE");
    if (!form.matches()) {
      return new ChangeText(ChangeKind.OTHER, numbers, breaking);
    }
    ChangeKind kind =
        kind(form.group("scope"), kinds)
            .or(() -> kind(form.group("type"), kinds))
            .orElse(ChangeKind.OTHER);
    return new ChangeText(kind, numbers, breaking || form.group("breaks") != null);
  }

  private static Optional<ChangeKind> kind(
      @Nullable String word, Map<ChangeKind, List<String>> kinds) {
    if (word == null) {
      return Optional.empty();
    }
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return kinds.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(lower::equalsIgnoreCase))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
