package dev.winnow.cli;

import dev.winnow.documents.ChangeKind;
import dev.winnow.documents.PaperOptions;
import dev.winnow.rules.settings.ReportChanges;
import dev.winnow.rules.settings.ReportSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What settings say of documents, as documents know it. Stateless. */
final class ReportOptions {

  private ReportOptions() {}

  static PaperOptions of(ReportSettings settings) {
    return new PaperOptions(
        settings.before(),
        settings.after(),
        settings.businessImpact(),
        settings.customerImpact(),
        settings.actionWords(),
        kinds(settings.changes()));
  }

  private static Map<ChangeKind, List<String>> kinds(ReportChanges said) {
    Map<ChangeKind, List<String>> kinds = new EnumMap<>(ChangeKind.class);
    kinds.put(ChangeKind.FEATURE, said.feature());
    kinds.put(ChangeKind.FIX, said.fix());
    kinds.put(ChangeKind.SECURITY, said.security());
    kinds.put(ChangeKind.DATA, said.data());
    kinds.put(ChangeKind.SYSTEM, said.system());
    kinds.put(ChangeKind.DESIGN, said.design());
    kinds.put(ChangeKind.TEST, said.test());
    kinds.put(ChangeKind.DEPLOYMENT, said.deployment());
    return kinds;
  }
}
