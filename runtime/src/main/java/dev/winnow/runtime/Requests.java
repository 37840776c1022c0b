package dev.winnow.runtime;

import dev.winnow.core.decision.ActionRequest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The actions that were asked for and have no outcome yet. None is begun before it is kept that it
 * was asked for. For one thread.
 */
final class Requests {

  private final Consumer<ActionRequest> hand;
  private final BiConsumer<ActionRequest, String> refusals;
  private final Map<String, ActionRequest> unanswered = new LinkedHashMap<>();
  private final Deque<ActionRequest> unsaved = new ArrayDeque<>();
  private final Deque<ActionRequest> saving = new ArrayDeque<>();
  private final Deque<ActionRequest> saved = new ArrayDeque<>();

  /** {@code hand} begins one; {@code refusals} is told which is not begun, and why. */
  Requests(Consumer<ActionRequest> hand, BiConsumer<ActionRequest, String> refusals) {
    this.hand = hand;
    this.refusals = refusals;
  }

  void asked(ActionRequest request) {
    unanswered.put(request.id(), request);
    unsaved.add(request);
  }

  /** It was asked for in an earlier run, or could not be begun just now: it is kept already. */
  void again(ActionRequest request) {
    unanswered.put(request.id(), request);
    saved.add(request);
  }

  void answered(String decision) {
    unanswered.remove(decision);
  }

  boolean haveNew() {
    return !unsaved.isEmpty();
  }

  Collection<ActionRequest> unanswered() {
    return List.copyOf(unanswered.values());
  }

  /** What was asked for until now is being kept. */
  void saving() {
    saving.addAll(unsaved);
    unsaved.clear();
  }

  /** What was to be kept is. */
  void saved() {
    saved.addAll(saving);
    saving.clear();
  }

  /** Nothing can be kept: what is not known for sure to be remembered is not begun. */
  void notSaved(String why) {
    saving();
    refuse(saving, why);
  }

  /** None may be begun any more. */
  void refuseAll(String why) {
    notSaved(why);
    refuse(saved, why);
  }

  /** Begins those that are kept. */
  void begin() {
    while (!saved.isEmpty()) {
      hand.accept(saved.remove());
    }
  }

  private void refuse(Deque<ActionRequest> these, String why) {
    while (!these.isEmpty()) {
      refusals.accept(these.remove(), why);
    }
  }
}
