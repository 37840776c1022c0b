package dev.winnow.core.fact;

import java.util.Optional;

/**
 * A trouble should be an incident. It is granted when the instant is complete. Immutable.
 *
 * @param trouble what is the matter
 * @param known the incident that it was before, and that is closed; empty if there is none
 */
public record RaiseDue(Trouble trouble, Optional<Incident> known) implements Proposal {

  /**
   * A trouble of which nothing is known yet.
   *
   * @param trouble what is the matter
   */
  public RaiseDue(Trouble trouble) {
    this(trouble, Optional.empty());
  }

  /**
   * A trouble that is back.
   *
   * @param trouble what is the matter
   * @param known the incident that it was before
   */
  public RaiseDue(Trouble trouble, Incident known) {
    this(trouble, Optional.of(known));
  }

  @Override
  public String order() {
    return trouble.key() + trouble.annotations();
  }
}
