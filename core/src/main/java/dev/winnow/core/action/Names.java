package dev.winnow.core.action;

import java.util.regex.Pattern;

/** Names as Kubernetes allows them: what goes into a command must not be anything else. */
final class Names {

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private Names() {}

  static void namespace(String text) {
    name(text);
  }

  static boolean isName(String text) {
    return text.length() <= 253 && NAME.matcher(text).matches();
  }

  static boolean isWorkload(String text) {
    int slash = text.indexOf('/');
    return slash > 0 && isName(text.substring(0, slash)) && isName(text.substring(slash + 1));
  }

  static void name(String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is not a name that Kubernetes allows");
    }
  }

  static void workload(String text) {
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a workload such as deployment/swype-app");
    }
    name(text.substring(0, slash));
    name(text.substring(slash + 1));
  }
}
