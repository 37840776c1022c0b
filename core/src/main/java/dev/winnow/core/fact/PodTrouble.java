package dev.winnow.core.fact;

/** A pod that does not get on, or did not a moment ago. One thread at a time. */
public final class PodTrouble implements Fact {
  private String id = "";
  private String pod = "";
  private String node = "";
  private String key = "";
  private long seenAt = 0;
  private long heardAt = 0;
  private boolean counted = false;
  private boolean lost = false;

  private PodTrouble() {}

  /**
   * A trouble that was not known before.
   *
   * @param trouble what was seen
   * @return not counted yet
   */
  public static PodTrouble of(Trouble trouble) {
    PodTrouble fact = new PodTrouble();
    fact.id = trouble.id();
    fact.pod = trouble.pod();
    fact.node = trouble.status().node();
    fact.key = trouble.key();
    fact.seenAt = trouble.at();
    fact.heardAt = trouble.at();
    return fact;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "trouble of pod " + pod + " (" + key + ")";
  }

  /**
   * What tells it from all other troubles.
   *
   * @return what tells it from all other troubles
   */
  public String getId() {
    return id;
  }

  /**
   * The uid of the pod.
   *
   * @return the uid of the pod
   */
  public String getPod() {
    return pod;
  }

  /**
   * The node of the pod, possibly empty.
   *
   * @return the node of the pod, possibly empty
   */
  public String getNode() {
    return node;
  }

  /**
   * The key of the incident, one for all pods of a workload.
   *
   * @return the key of the incident, one for all pods of a workload
   */
  public String getKey() {
    return key;
  }

  /**
   * When the trouble was last seen, in epoch milliseconds.
   *
   * @return when the trouble was last seen, in epoch milliseconds
   */
  public long getSeenAt() {
    return seenAt;
  }

  /**
   * Changes: when the trouble was last seen, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSeenAt(long value) {
    this.seenAt = value;
  }

  /**
   * When anything was last heard of the pod, in epoch milliseconds.
   *
   * @return when anything was last heard of the pod, in epoch milliseconds
   */
  public long getHeardAt() {
    return heardAt;
  }

  /**
   * Changes: when anything was last heard of the pod, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setHeardAt(long value) {
    this.heardAt = value;
  }

  /**
   * Whether its incident has counted it.
   *
   * @return whether its incident has counted it
   */
  public boolean isCounted() {
    return counted;
  }

  /**
   * Changes: whether its incident has counted it.
   *
   * @param value the new value
   */
  public void setCounted(boolean value) {
    this.counted = value;
  }

  /**
   * Whether its node is down, so that nothing can be said of it.
   *
   * @return whether its node is down, so that nothing can be said of it
   */
  public boolean isLost() {
    return lost;
  }

  /**
   * Changes: whether its node is down, so that nothing can be said of it.
   *
   * @param value the new value
   */
  public void setLost(boolean value) {
    this.lost = value;
  }
}
