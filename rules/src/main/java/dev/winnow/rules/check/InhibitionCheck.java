package dev.winnow.rules.check;

import dev.winnow.rules.settings.Settings;
import java.util.Collection;
import java.util.List;

final class InhibitionCheck {
  private InhibitionCheck() {}

  static List<Finding> of(Settings settings, List<Meaning> rules, Collection<Source> files) {
    return List.of();
  }
}
