package dev.winnow.core.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes and members that a policy may use. Immutable. */
final class AllowList {

  private static final Set<String> NEVER =
      Set.of("getClass", "wait", "notify", "notifyAll", "finalize", "clone");
  private static final Set<String> ALWAYS = Set.of("equals", "toString");

  private static final String FILE = "allowed.txt";

  private final Map<Section, Entries> sections;
  private final Map<String, String> hints;

  enum Section {
    RULES,
    LAMBDAS,
    COMPILER,
    /** What only the rules that come with Winnow may use, of what is allowed. */
    GUARDS
  }

  AllowList(Map<Section, Entries> sections, Map<String, String> hints) {
    this.sections = Map.copyOf(sections);
    this.hints = Map.copyOf(hints);
  }

  /** The list beside this class. */
  static AllowList get() {
    return Holder.LIST;
  }

  /** A short text that changes with the list. */
  static String fingerprint() {
    String listed = AllowListReader.text(FILE) + AllowListReader.signals();
    return Integer.toHexString(listed.hashCode());
  }

  /** Whether a value may be of this class: made, cast, compared or named. */
  boolean type(String name) {
    return entries(Section.RULES).find(name).isPresent()
        || entries(Section.COMPILER).find(name).isPresent();
  }

  /** Whether a lambda may be of this interface. */
  boolean lambda(String name) {
    return entries(Section.LAMBDAS).find(name).isPresent();
  }

  /** Whether rules may name this class. */
  boolean named(String name) {
    return entries(Section.RULES).find(name).isPresent();
  }

  /** Whether rules may name some class of a package. */
  boolean somethingIn(String name) {
    return entries(Section.RULES).somethingIn(name);
  }

  /** Whether this member may be used, by its owner as the bytecode names it. */
  boolean member(String owner, String name, String descriptor) {
    if (NEVER.contains(name)) {
      return false;
    }
    for (Section section : List.of(Section.RULES, Section.LAMBDAS, Section.COMPILER)) {
      if (entries(section).member(owner, name, descriptor)) {
        return true;
      }
    }
    return ALWAYS.contains(name) && (type(owner) || lambda(owner));
  }

  /** Whether only the rules that come with Winnow may use this member. */
  boolean isOfGuards(String owner, String name, String descriptor) {
    return entries(Section.GUARDS).member(owner, name, descriptor);
  }

  /** What to write instead; empty if nothing is known. */
  Optional<String> instead(String reached) {
    String best = "";
    for (String start : hints.keySet()) {
      if (reached.startsWith(start) && start.length() > best.length()) {
        best = start;
      }
    }
    return Optional.ofNullable(hints.get(best));
  }

  private Entries entries(Section section) {
    return sections.getOrDefault(section, Entries.NONE);
  }

  private static final class Holder {
    private static final AllowList LIST = AllowListReader.read(FILE);
  }
}
