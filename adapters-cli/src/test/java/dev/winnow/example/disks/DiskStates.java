package dev.winnow.example.disks;

import dev.winnow.core.state.StateType;
import dev.winnow.core.state.StateTypes;
import java.util.Map;

/** The states of disks: one line each. */
public final class DiskStates implements StateTypes {

  @Override
  public Map<String, StateType<?>> types() {
    return Map.of("disk", Disk.STATE);
  }
}
