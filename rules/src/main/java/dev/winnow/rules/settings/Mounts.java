package dev.winnow.rules.settings;

/** Mounts as measurements call them: {@code /home}, or {@code host:/home}. Stateless. */
final class Mounts {

  private Mounts() {}

  /** Whether an expression fits a mount, with its host or without it. */
  static boolean matches(NamePattern pattern, String subject) {
    int host = subject.indexOf(':');
    return pattern.matches(subject) || (host >= 0 && pattern.matches(subject.substring(host + 1)));
  }
}
