package dev.winnow.core.action;

import java.util.List;
import java.util.Optional;

/**
 * An action that an adapter knows by its name. Immutable, safe for use by several threads.
 *
 * @param name its name in the settings
 */
public record NamedAction(String name) implements Action {

  /**
   * Checks that it has a name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public NamedAction {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an action needs a name");
    }
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public String namespace() {
    return "";
  }

  @Override
  public List<String> command() {
    return List.of();
  }

  @Override
  public Optional<Action> opposite() {
    return Optional.empty();
  }

  /** The action in words. */
  @Override
  public String toString() {
    return name;
  }
}
