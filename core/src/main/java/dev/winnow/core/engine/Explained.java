package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.ticket.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a ticket stands for beside its lead: counted by name and by thing, the worst first. */
final class Explained {

  /** How many names are shown; of further ones only the number is. */
  private static final int NAMES = 20;

  /** How many things of a name are shown. */
  private static final int UNITS = 3;

  /** An incident whose priority is not known yet comes after all others. */
  private static final int UNKNOWN = 9;

  /** The incidents of one name that have come to the same. */
  private static final class Group {
    final String name;
    final String fate;
    final Map<String, Integer> units = new TreeMap<>();
    int size;
    long alerts;
    int worst = UNKNOWN;
    boolean open;

    Group(String name, String fate) {
      this.name = name;
      this.fate = fate;
    }

    void add(Incident incident) {
      size++;
      alerts += incident.getCountHere();
      open |= incident.isOpen();
      worst = Math.min(worst, incident.getPriority() > 0 ? incident.getPriority() : UNKNOWN);
      String unit = incident.getWording().unit();
      if (!unit.isEmpty()) {
        units.merge(unit, 1, Integer::sum);
      }
    }

    /** Such as {@code 12 HighLatency (cart 7, shop 5)}, or {@code HighLatency (cart, 3 times)}. */
    String line() {
      List<String> words = new ArrayList<>();
      boolean each = size == units.size();
      units.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(UNITS)
          .forEach(unit -> words.add(unit.getKey() + (each ? "" : " " + unit.getValue())));
      if (size == 1 && alerts > 1) {
        words.add(alerts + " times");
      }
      String rest = units.size() > UNITS ? " and " + (units.size() - UNITS) + " more" : "";
      String what = words.isEmpty() ? "" : " (" + String.join(", ", words) + rest + ")";
      return (size == 1 ? "" : size + " ") + name + what + fate;
    }
  }

  private static final Comparator<Group> WORST_FIRST =
      Comparator.<Group, Boolean>comparing(group -> !group.open)
          .thenComparingInt(group -> group.worst)
          .thenComparing(group -> -group.size)
          .thenComparing(group -> group.name)
          .thenComparing(group -> group.fate);

  private Explained() {}

  /** The worst of it in one line; empty if there is nothing but the lead. */
  static String most(TicketIndex.Entry ticket, int names) {
    List<String> lines = lines(ticket, Map.of());
    String rest = lines.size() > names ? " and " + (lines.size() - names) + " other names" : "";
    return String.join(", ", lines.subList(0, Math.min(names, lines.size()))) + rest;
  }

  static List<String> lines(
      TicketIndex.Entry ticket, Map<String, List<RuleSession.Standing>> suppressions) {
    List<Incident> members = ticket.incidents;
    if (members.size() == 1 && ticket.ticket.getPast().isNone()) {
      return List.of();
    }
    Incident lead = ticket.lead();
    Map<String, Map<String, Group>> groups = new HashMap<>();
    for (Incident incident : members) {
      if (incident != lead && !incident.isStorm()) {
        String name = incident.getName();
        String fate =
            fate(incident, ticket, suppressions.getOrDefault(incident.getId(), List.of()));
        groups
            .computeIfAbsent(name, any -> new HashMap<>())
            .computeIfAbsent(fate, any -> new Group(name, fate))
            .add(incident);
      }
    }
    List<String> all =
        new ArrayList<>(
            lines(
                groups.values().stream()
                    .flatMap(same -> same.values().stream())
                    .sorted(WORST_FIRST)
                    .toList()));
    all.addAll(past(ticket.ticket.getPast()));
    return all;
  }

  /** What was in it, and ended long ago or has come back in another ticket. */
  private static List<String> past(Past past) {
    List<String> lines = new ArrayList<>();
    past.names().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            one ->
                lines.add(
                    (one.getValue() == 1 ? "" : one.getValue() + " ")
                        + one.getKey()
                        + " long over"));
    if (past.others() > 0) {
      lines.add(past.others() + " of other names long over");
    }
    return lines;
  }

  private static List<String> lines(List<Group> groups) {
    List<String> lines = new ArrayList<>();
    groups.stream().limit(NAMES).forEach(group -> lines.add(group.line()));
    int rest = groups.stream().skip(NAMES).mapToInt(group -> group.size).sum();
    if (rest > 0) {
      lines.add(rest + " more of " + (groups.size() - NAMES) + " other names");
    }
    return lines;
  }

  private static String fate(
      Incident incident, TicketIndex.Entry ticket, List<RuleSession.Standing> standing) {
    for (RuleSession.Standing one : standing) {
      if (one.fact() instanceof Inhibited inhibited && inhibited.superseded()) {
        Optional<Incident> cause = ticket.member(inhibited.cause());
        if (cause.isPresent()) {
          return " superseded by " + cause.get().getName();
        }
      }
    }
    return incident.isOpen() ? "" : " over";
  }
}
