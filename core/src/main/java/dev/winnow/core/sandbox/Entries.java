package dev.winnow.core.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A section of the allow-list: classes, and classes by the beginning of their names. Immutable. */
final class Entries {

  static final Entries NONE = new Entries(List.of());

  private static final String CONSTRUCTOR = "<init>";

  private final Map<String, Entry> exact = new HashMap<>();
  private final List<Entry> patterns;

  /**
   * A line of the list.
   *
   * @param name a class, perhaps with one {@code *}
   * @param parents classes whose members it has as well
   * @param members its members
   */
  record Entry(String name, List<String> parents, Set<String> members) {

    boolean matches(String type) {
      int star = name.indexOf('*');
      String start = name.substring(0, star);
      String end = name.substring(star + 1);
      return type.length() >= start.length() + end.length()
          && type.startsWith(start)
          && type.endsWith(end)
          && type.indexOf('.', start.length()) < 0;
    }

    private boolean isOverloaded(String member) {
      for (String one : members) {
        if (one.startsWith(member) && one.startsWith("(", member.length())) {
          return true;
        }
      }
      return false;
    }

    boolean has(String member, String descriptor) {
      String written = member.equals(CONSTRUCTOR) ? "new" : member;
      return members.contains("*")
          || members.contains(written)
          || (isOverloaded(written) && members.contains(written + Names.parameters(descriptor)));
    }
  }

  Entries(List<Entry> entries) {
    entries.stream().filter(e -> e.name().indexOf('*') < 0).forEach(e -> exact.put(e.name(), e));
    patterns = entries.stream().filter(e -> e.name().indexOf('*') >= 0).toList();
  }

  Optional<Entry> find(String type) {
    Entry entry = exact.get(type);
    if (entry != null) {
      return Optional.of(entry);
    }
    for (Entry pattern : patterns) {
      if (pattern.matches(type)) {
        return Optional.of(pattern);
      }
    }
    return Optional.empty();
  }

  boolean somethingIn(String packageName) {
    return Stream.concat(exact.keySet().stream(), patterns.stream().map(Entry::name))
        .anyMatch(
            name -> name.lastIndexOf('.') == packageName.length() && name.startsWith(packageName));
  }

  boolean member(String owner, String name, String descriptor) {
    Optional<Entry> entry = find(owner);
    if (entry.isEmpty()) {
      return false;
    }
    if (entry.get().has(name, descriptor)) {
      return true;
    }
    return !name.equals(CONSTRUCTOR)
        && entry.get().parents().stream().anyMatch(parent -> member(parent, name, descriptor));
  }
}
