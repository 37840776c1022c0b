package dev.winnow.example.disks;

import dev.winnow.core.json.SignalTypes;
import dev.winnow.core.signal.Signal;
import java.util.Map;

/** The signals of disks: one line each. */
public final class DiskSignals implements SignalTypes {

  @Override
  public Map<String, Class<? extends Signal>> types() {
    return Map.of("disk-wear", DiskWear.class);
  }
}
