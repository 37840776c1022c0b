package dev.winnow.authoring.catalogue;

import java.util.ArrayList;
import java.util.List;

/** The names of what links rules: kinds of facts, and properties that are set. Stateless. */
final class Links {

  private Links() {}

  /** What a rule makes: the fact, or the properties that it sets. */
  static List<String> made(Effect effect) {
    return effect.kind() == Effect.Kind.CHANGES
        ? effect.properties().stream().map(property -> effect.type() + "." + property).toList()
        : List.of(effect.type());
  }

  /** What a rule asks for: the fact, and the properties. */
  static List<String> asked(Reading reading) {
    List<String> names = new ArrayList<>(List.of(reading.type()));
    reading.properties().forEach(property -> names.add(reading.type() + "." + property));
    return names;
  }
}
