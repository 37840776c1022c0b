package dev.winnow.documents;

import dev.winnow.core.signal.Deployment;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.view.AsBuiltView;
import dev.winnow.documents.view.AsBuiltView.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what was released. For one thread. */
final class AsBuilt {

  private AsBuilt() {}

  /**
   * The releases of the time.
   *
   * @throws PaperException if the service that is asked for was not deployed
   */
  static AsBuiltView of(Frame frame) {
    List<Entry.Heard> deployed = deployed(frame);
    Map<String, List<Entry.Heard>> byVersion = new LinkedHashMap<>();
    for (Entry.Heard entry : deployed) {
      Deployment what = (Deployment) entry.signal();
      byVersion
          .computeIfAbsent(what.service() + "\n" + what.version(), key -> new ArrayList<>())
          .add(entry);
    }
    List<Release> releases =
        byVersion.values().stream().map(one -> new ReleaseNote(frame, one).release()).toList();
    return new AsBuiltView(
        frame.moments().of(frame.from()),
        frame.moments().of(frame.to()),
        frame.moments().name(),
        releases,
        frame.references().all());
  }

  private static List<Entry.Heard> deployed(Frame frame) {
    Instant from = frame.from();
    Instant to = frame.to();
    String service = frame.request().service();
    List<Entry.Heard> all =
        frame.chronicle().signals().stream()
            .filter(entry -> entry.signal() instanceof Deployment)
            .filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(to))
            .toList();
    List<Entry.Heard> found =
        all.stream()
            .filter(
                entry ->
                    service.isEmpty() || ((Deployment) entry.signal()).service().equals(service))
            .toList();
    if (found.isEmpty() && !service.isEmpty()) {
      throw new PaperException(noSuch(service, all));
    }
    return found;
  }

  private static String noSuch(String service, List<Entry.Heard> all) {
    List<String> known =
        all.stream()
            .map(entry -> ((Deployment) entry.signal()).service())
            .distinct()
            .sorted()
            .toList();
    return "there is no deployment of "
        + service
        + " in that time; "
        + (known.isEmpty()
            ? "nothing was deployed."
            : "there are some of " + String.join(", ", known) + ".");
  }
}
