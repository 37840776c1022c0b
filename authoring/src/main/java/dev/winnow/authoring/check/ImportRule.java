package dev.winnow.authoring.check;

import dev.winnow.core.json.TypeNames;
import dev.winnow.core.language.Prelude;
import java.util.Set;

/** What a policy may import: Winnow's facts, signals and settings, java.time and java.util. */
final class ImportRule {

  /** Of Java; Winnow's own are those that need no import. */
  private static final Set<String> PACKAGES =
      Set.of("java.time", "java.time.temporal", "java.util");

  private static final Set<String> CLASSES =
      Set.of(
          "dev.winnow.core.decision.Disposition",
          "java.lang.String",
          "java.lang.Math",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.Boolean",
          "java.lang.Object",
          "java.lang.Number");
  private static final Set<String> NOT =
      Set.of(
          "java.util.Timer",
          "java.util.TimerTask",
          "java.util.Scanner",
          "java.util.Formatter",
          "java.util.ServiceLoader",
          "java.util.ResourceBundle",
          "java.util.Properties",
          "java.util.Random",
          "java.util.Date",
          "java.util.Calendar",
          "java.util.UUID",
          "java.util.PropertyPermission",
          "java.time.Clock");

  private ImportRule() {}

  static boolean allows(String target) {
    if (target.endsWith("*") || NOT.contains(target)) {
      return false;
    }
    if (CLASSES.contains(target) || isKnown(target)) {
      return true;
    }
    String folder = target;
    while (folder.contains(".")) {
      folder = folder.substring(0, folder.lastIndexOf('.'));
      if (PACKAGES.contains(folder) || Prelude.PACKAGES.contains(folder)) {
        return startsWithClass(target.substring(folder.length() + 1));
      }
    }
    return false;
  }

  /** Whether it is a signal or a state, or a class within one: they need not come with Winnow. */
  private static boolean isKnown(String target) {
    return isKnown(target, TypeNames.SIGNALS) || isKnown(target, TypeNames.FACTS);
  }

  private static boolean isKnown(String target, TypeNames<?> types) {
    return types.all().stream()
        .map(name -> types.type(name).orElseThrow().getName())
        .anyMatch(type -> target.equals(type) || target.startsWith(type + "."));
  }

  /** Whether the rest is a class and classes within, and no package below. */
  private static boolean startsWithClass(String rest) {
    return Character.isUpperCase(rest.charAt(0));
  }
}
