package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Has incidents classified: puts their drafts in, and makes of them what their drafts say. */
final class Drafts {

  /** What {@link Incident#classify} changes. */
  private static final String[] CLASSIFIED = {
    "ready",
    "severity",
    "category",
    "owner",
    "runbook",
    "scope",
    "wording",
    "retold",
    "priority",
    "pendingFor",
    "spot",
    "inCauseTable",
    "urgentSince",
    "urgentAs",
    "begunAt",
    "standsSince",
    "steadyAt"
  };

  private final RuleSession memory;

  Drafts(RuleSession memory) {
    this.memory = memory;
  }

  /**
   * Puts in drafts of incidents that have none and need one, and takes out those that are complete.
   * An incident that a rule has opened is put in then, or when rules have no more to say of it.
   *
   * @return false if there is nothing of the kind
   */
  boolean complete() {
    Book book = memory.drafts;
    if (book.isEmpty()) {
      return false;
    }
    book.takeOrphans().forEach(draft -> memory.delete((Object) draft));
    List<Incident> all = book.takeNew();
    if (all.isEmpty()) {
      return finish(book.complete()) || openHeld();
    }
    List<DirectDraft> drafted = new ArrayList<>();
    for (Incident incident : all) {
      memory
          .signals
          .drafted(incident)
          .ifPresentOrElse(drafted::add, () -> putIn(new Draft(incident)));
    }
    for (DirectDraft one : drafted) {
      memory.signals.complete(one);
      memory.update(one.draft().incident(), CLASSIFIED);
    }
    return true;
  }

  private void putIn(Draft draft) {
    memory.drafts.drafts.put(draft.incident(), draft);
    memory.insert(draft);
  }

  private boolean finish(List<Draft> complete) {
    for (Draft draft : complete) {
      Incident incident = draft.incident();
      if (loops(draft)) {
        return true;
      }
      Optional<Firing> opening = memory.drafts.remove(draft);
      memory.delete((Object) draft);
      classify(draft, memory.firings);
      if (opening.isPresent()) {
        open(incident, opening.get(), memory);
      } else {
        memory.update(incident, CLASSIFIED);
      }
    }
    return !complete.isEmpty();
  }

  /** An incident is as its draft says; the firings that matched the draft have opened it. */
  static void classify(Draft draft, List<Firing> firings) {
    Incident incident = draft.incident();
    for (Firing firing : firings) {
      if (firing.matched(draft)) {
        firing.opens(incident);
      }
    }
    incident.classify(draft);
  }

  /** Nobody knows what these are like, but no alert is lost for that. */
  private boolean openHeld() {
    List<Draft> held =
        memory.drafts.held.isEmpty() ? List.of() : List.copyOf(memory.drafts.held.keySet());
    for (Draft draft : held) {
      if (loops(draft)) {
        return true;
      }
      open(draft.incident(), Objects.requireNonNull(memory.drafts.held.remove(draft)), memory);
    }
    return !held.isEmpty();
  }

  /** Whether a rule opens the same again and again: it was taken out then, and all begins anew. */
  private boolean loops(Draft draft) {
    Firing opening = memory.drafts.held.get(draft);
    return opening != null && !memory.mayRepeat("opening of " + draft.getKey(), opening.rule());
  }

  /** Rules see an incident from now on. */
  static void open(Incident incident, Firing opening, RuleSession memory) {
    incident.setExpires(incident.getSeries().expires());
    memory.insertBy(opening, incident);
  }

  /** The incidents that are not classified. */
  static final class Book {
    private static final Comparator<Incident> ORDER = Comparator.comparing(Incident::getId);

    private final List<Incident> fresh = new ArrayList<>();
    private final List<Draft> orphans = new ArrayList<>();
    private final IdentityHashMap<Incident, Draft> drafts = new IdentityHashMap<>();

    /** Drafts of incidents that rules have opened and none sees yet, with the firings that did. */
    private final Map<Draft, Firing> held = new LinkedHashMap<>();

    void noted(Incident incident) {
      if (!incident.isReady() && !drafts.containsKey(incident) && !fresh.contains(incident)) {
        fresh.add(incident);
      }
    }

    /**
     * A draft is there; of two incidents with the same key that are opened at once the first is.
     */
    void noted(Draft draft, Firing by) {
      if (by == FiringLog.NONE) {
        return;
      }
      if (held.keySet().stream().anyMatch(one -> isSame(one.incident(), draft.incident()))) {
        orphans.add(draft);
      } else {
        drafts.put(draft.incident(), draft);
        held.put(draft, by);
      }
    }

    private static boolean isSame(Incident one, Incident other) {
      return one.getKey().equals(other.getKey()) && one.isOwn() == other.isOwn();
    }

    void forgotten(Incident incident) {
      fresh.remove(incident);
      Draft draft = drafts.remove(incident);
      if (draft != null) {
        orphans.add(draft);
      }
    }

    /** Whether a rule has opened the incident of a draft, and none sees it yet. */
    boolean isHeld(Draft draft) {
      return held.containsKey(draft);
    }

    /** The incidents that rules have opened and none sees yet. */
    List<Incident> held() {
      return held.keySet().stream().map(Draft::incident).toList();
    }

    /** A draft is no more; the firing that opened its incident, if no rule sees that yet. */
    private Optional<Firing> remove(Draft draft) {
      drafts.remove(draft.incident());
      return Optional.ofNullable(held.remove(draft));
    }

    private boolean isEmpty() {
      return fresh.isEmpty() && orphans.isEmpty() && drafts.isEmpty() && held.isEmpty();
    }

    private List<Draft> takeOrphans() {
      if (orphans.isEmpty()) {
        return List.of();
      }
      List<Draft> all = List.copyOf(orphans);
      orphans.clear();
      return all;
    }

    private List<Incident> takeNew() {
      if (fresh.isEmpty()) {
        return List.of();
      }
      List<Incident> all = fresh.stream().sorted(ORDER).toList();
      fresh.clear();
      return all;
    }

    private List<Draft> complete() {
      if (drafts.isEmpty()) {
        return List.of();
      }
      return drafts.values().stream()
          .filter(Draft::isComplete)
          .sorted(Comparator.comparing(Draft::incident, ORDER))
          .toList();
    }

    void clear() {
      fresh.clear();
      drafts.clear();
      held.clear();
      orphans.clear();
    }
  }
}
