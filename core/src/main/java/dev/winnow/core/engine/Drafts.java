package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

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
    "priority",
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
   *
   * @return false if there is nothing of the kind
   */
  boolean complete() {
    Book book = memory.drafts;
    book.takeOrphans().forEach(draft -> memory.delete((Object) draft));
    boolean any = false;
    for (Incident incident : book.takeNew()) {
      Draft draft = new Draft(incident);
      book.drafts.put(incident, draft);
      memory.insert(draft);
      any = true;
    }
    return any || finish(book.complete());
  }

  private boolean finish(List<Draft> complete) {
    for (Draft draft : complete) {
      Incident incident = draft.incident();
      memory.drafts.drafts.remove(incident);
      memory.delete((Object) draft);
      for (Firing firing : memory.firings) {
        if (firing.matched(draft)) {
          firing.opens(incident);
        }
      }
      incident.classify(draft);
      memory.update(incident, CLASSIFIED);
    }
    return !complete.isEmpty();
  }

  /** The incidents that are not classified. */
  static final class Book {
    private static final Comparator<Incident> ORDER = Comparator.comparing(Incident::getId);

    private final List<Incident> fresh = new ArrayList<>();
    private final List<Draft> orphans = new ArrayList<>();
    private final IdentityHashMap<Incident, Draft> drafts = new IdentityHashMap<>();

    void noted(Incident incident) {
      if (!incident.isReady() && !drafts.containsKey(incident) && !fresh.contains(incident)) {
        fresh.add(incident);
      }
    }

    void forgotten(Incident incident) {
      fresh.remove(incident);
      Draft draft = drafts.remove(incident);
      if (draft != null) {
        orphans.add(draft);
      }
    }

    private List<Draft> takeOrphans() {
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
      orphans.clear();
    }
  }
}
