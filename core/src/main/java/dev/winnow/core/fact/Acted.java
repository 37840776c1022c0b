package dev.winnow.core.fact;

/** An action that was asked for, and how it went. One thread at a time. */
public final class Acted implements Fact {
  private String ticket = "";
  private String action = "";
  private String decision = "";
  private long at = 0;
  private boolean answered = false;
  private boolean success = false;
  private String detail = "";

  private Acted() {}

  /**
   * An action that was just asked for.
   *
   * @param ticket the ticket's id
   * @param action the action's name
   * @param decision the decision's id
   * @param at when, in epoch milliseconds
   * @return not answered yet
   */
  public static Acted of(String ticket, String action, String decision, long at) {
    Acted acted = new Acted();
    acted.ticket = ticket;
    acted.action = action;
    acted.decision = decision;
    acted.at = at;
    return acted;
  }

  @Override
  public String toString() {
    return "action " + action + " for ticket " + ticket;
  }

  /**
   * The ticket's id.
   *
   * @return the ticket's id
   */
  public String getTicket() {
    return ticket;
  }

  /**
   * The action's name.
   *
   * @return the action's name
   */
  public String getAction() {
    return action;
  }

  /**
   * The id of the decision that asked for it.
   *
   * @return the id of the decision that asked for it
   */
  public String getDecision() {
    return decision;
  }

  /**
   * When it was asked for, in epoch milliseconds.
   *
   * @return when it was asked for, in epoch milliseconds
   */
  public long getAt() {
    return at;
  }

  /**
   * Whether an outcome was reported.
   *
   * @return whether an outcome was reported
   */
  public boolean isAnswered() {
    return answered;
  }

  /**
   * Changes: whether an outcome was reported.
   *
   * @param value the new value
   */
  public void setAnswered(boolean value) {
    this.answered = value;
  }

  /**
   * Whether it was carried out.
   *
   * @return whether it was carried out
   */
  public boolean isSuccess() {
    return success;
  }

  /**
   * Changes: whether it was carried out.
   *
   * @param value the new value
   */
  public void setSuccess(boolean value) {
    this.success = value;
  }

  /**
   * What happened, for people.
   *
   * @return what happened, for people
   */
  public String getDetail() {
    return detail;
  }

  /**
   * Changes: what happened, for people.
   *
   * @param value the new value
   */
  public void setDetail(String value) {
    this.detail = value;
  }
}
