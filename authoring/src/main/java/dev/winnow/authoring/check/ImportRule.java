package dev.winnow.authoring.check;

import dev.winnow.core.json.TypeNames;
import dev.winnow.core.sandbox.Sandbox;

/** What a policy may import: what the engine lets rules name, one at a time. */
final class ImportRule {

  private ImportRule() {}

  static boolean allows(String target) {
    return !target.endsWith("*") && (Sandbox.mayName(target) || isKnown(target));
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
}
