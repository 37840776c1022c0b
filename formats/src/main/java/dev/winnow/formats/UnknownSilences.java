package dev.winnow.formats;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Silence;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which silences alerts speak of that no silence of the input explains. For one thread. */
final class UnknownSilences {

  private static final int MOST = 10_000;
  private static final int SHOWN = 3;

  private final Set<String> known = new HashSet<>();
  private final Set<String> named = new LinkedHashSet<>();

  void hear(Item item) {
    if (!(item instanceof Item.Taken taken)) {
      return;
    }
    if (taken.signal() instanceof Silence silence && known.size() < MOST) {
      known.add(silence.id());
    } else if (taken.signal() instanceof Alert alert
        && !alert.silencedBy().isEmpty()
        && named.size() < MOST) {
      named.addAll(List.of(alert.silencedBy().split(", ")));
    }
  }

  void tell(Notices notices) {
    named.removeAll(known);
    named.remove(AlertmanagerAlert.MUTED);
    named.removeIf(name -> name.startsWith(AlertmanagerAlert.INTERVAL));
    // Words such as "a downtime in Checkmk" are no id.
    named.removeIf(name -> name.contains(" "));
    if (!named.isEmpty()) {
      String first =
          String.join(", ", named.stream().limit(SHOWN).map(Excerpt::of).toList())
              + (named.size() > SHOWN ? " and more" : "");
      notices.add(
          (named.size() == 1
                  ? "One silence that alerts name by id is not in the input ("
                  : named.size() + " silences that alerts name by id are not in the input (")
              + first
              + "); the alerts are taken as silenced while their sender says so.");
    }
    named.clear();
  }
}
