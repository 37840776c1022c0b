package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
      alerts += incident.getCount();
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
  static String most(List<Incident> members, Incident lead, int names) {
    List<String> lines = lines(members, lead, Map.of());
    String rest = lines.size() > names ? " and " + (lines.size() - names) + " other names" : "";
    return String.join(", ", lines.subList(0, Math.min(names, lines.size()))) + rest;
  }

  static List<String> lines(
      List<Incident> members, Incident lead, Map<String, List<RuleSession.Standing>> suppressions) {
    if (members.size() == 1) {
      return List.of();
    }
    Names names = new Names(members);
    Map<String, Map<String, Group>> groups = new HashMap<>();
    for (Incident incident : members) {
      if (incident != lead && !incident.isStorm()) {
        String name = incident.getName();
        String fate = fate(incident, names, suppressions.getOrDefault(incident.getId(), List.of()));
        groups
            .computeIfAbsent(name, any -> new HashMap<>())
            .computeIfAbsent(fate, any -> new Group(name, fate))
            .add(incident);
      }
    }
    return lines(
        groups.values().stream()
            .flatMap(same -> same.values().stream())
            .sorted(WORST_FIRST)
            .toList());
  }

  /** The names of members by their ids: only where one is superseded by another they are asked. */
  private static final class Names {
    private final List<Incident> members;
    private @Nullable Map<String, String> byId;

    Names(List<Incident> members) {
      this.members = members;
    }

    @Nullable String of(String id) {
      Map<String, String> names = byId;
      if (names == null) {
        Map<String, String> all = new HashMap<>();
        members.forEach(incident -> all.put(incident.getId(), incident.getName()));
        names = all;
        byId = names;
      }
      return names.get(id);
    }
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

  private static String fate(Incident incident, Names names, List<RuleSession.Standing> standing) {
    for (RuleSession.Standing one : standing) {
      if (one.fact() instanceof Inhibited inhibited && inhibited.superseded()) {
        String cause = names.of(inhibited.cause());
        if (cause != null) {
          return " superseded by " + cause;
        }
      }
    }
    return incident.isOpen() ? "" : " over";
  }
}
