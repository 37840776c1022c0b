package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.settings.CauseCycle;
import dev.winnow.rules.settings.CauseTable;
import dev.winnow.rules.settings.Settings;
import dev.winnow.text.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds incidents that explain each other, by the cause table and by rules. For one thread. */
final class InhibitionCheck {

  private final Settings settings;
  private final Collection<Source> files;
  private final List<Finding> found = new ArrayList<>();

  /** A rule that says that a name explains another. */
  private record Link(String cause, String symptom, RuleSemantics rule) {}

  private InhibitionCheck(Settings settings, Collection<Source> files) {
    this.settings = settings;
    this.files = files;
  }

  static List<Finding> of(Settings settings, List<RuleSemantics> rules, Collection<Source> files) {
    InhibitionCheck check = new InhibitionCheck(settings, files);
    CauseCycle.in(settings.inhibition().table()).forEach(check::row);
    check.rules(rules);
    return check.found;
  }

  private void row(CauseCycle cycle) {
    List<String> example = new ArrayList<>();
    List<CauseCycle.Alert> alerts = cycle.alerts();
    for (int i = 0; i < alerts.size(); i++) {
      example.add(alerts.get(i) + " explains " + alerts.get((i + 1) % alerts.size()));
    }
    for (Source file : files) {
      Map<Integer, Integer> lines = lines(file);
      Optional<Integer> last =
          cycle.rows().stream().filter(lines::containsKey).max(Integer::compare);
      if (last.isPresent()) {
        int line = lines.getOrDefault(last.get(), 1);
        int start = Reading.offset(file.text(), line, 1);
        int from = start + indent(file.text(), start);
        List<Finding.Related> related = new ArrayList<>();
        for (int row : cycle.rows()) {
          Integer other = lines.get(row);
          if (row != last.get() && other != null) {
            related.add(
                new Finding.Related("row " + (row + 1) + " of the table", file.name(), other));
          }
        }
        found.add(
            file.finding(
                Code.INHIBITION_CYCLE,
                from,
                lineEnd(file.text(), from),
                "rows of the table explain each other in a circle: nobody is told of any of them",
                "take one of the rows out, or give them matchers that exclude each other",
                example,
                related));
        return;
      }
    }
  }

  private static int indent(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** The lines of the rows that a file has in the table, by their numbers from 0. */
  private Map<Integer, Integer> lines(Source file) {
    Map<Integer, Integer> lines = new HashMap<>();
    int size = settings.inhibition().table().size();
    try {
      Optional<YamlNode> table =
          YamlNode.of(file.name(), file.text())
              .get("inhibition")
              .flatMap(node -> node.get("table"));
      table.filter(YamlNode::isList).ifPresent(rows -> number(rows.items(), 0, lines));
      table.flatMap(node -> node.get("prepend")).ifPresent(rows -> number(rows.items(), 0, lines));
      table
          .flatMap(node -> node.get("append"))
          .ifPresent(rows -> number(rows.items(), size - rows.items().size(), lines));
    } catch (PolicyException e) {
      return Map.of();
    }
    return lines;
  }

  private static void number(List<YamlNode> rows, int first, Map<Integer, Integer> lines) {
    for (int i = 0; i < rows.size(); i++) {
      lines.put(first + i, rows.get(i).line());
    }
  }

  private void rules(List<RuleSemantics> rules) {
    List<Link> links = new ArrayList<>();
    for (RuleSemantics rule : rules) {
      for (Effect effect : rule.effects) {
        if (effect.makes() && effect.kind().equals(Optional.of(Inhibited.class))) {
          Optional<String> cause = name(rule, effect.parts().get("cause"));
          Optional<String> symptom = name(rule, effect.parts().get("incident"));
          if (cause.isPresent() && symptom.isPresent()) {
            links.add(new Link(cause.get(), symptom.get(), rule));
          }
        }
      }
    }
    Set<Set<RuleSemantics>> told = new HashSet<>();
    for (Link start : links) {
      walk(List.of(start), links, told);
      byTable(start);
    }
  }

  /** The name that the incident of such an id must have. */
  private static Optional<String> name(RuleSemantics rule, @Nullable Term id) {
    if (id == null) {
      return Optional.empty();
    }
    boolean named = id instanceof Term.Property property && property.name().equals("id");
    ConstraintSolver logic = new ConstraintSolver(rule.positive());
    Term owner = named ? id.parts().get(0) : id;
    Term term = logic.root(new Term.Property(owner, "name"));
    return rule.positive().stream()
        .filter(atom -> atom.fixes() && logic.root(atom.left()).equals(term))
        .map(atom -> String.valueOf(((Term.Constant) atom.right()).value()))
        .findFirst();
  }

  private void walk(List<Link> path, List<Link> links, Set<Set<RuleSemantics>> told) {
    Link last = path.get(path.size() - 1);
    for (Link next : links) {
      if (!next.cause().equals(last.symptom())) {
        continue;
      }
      if (next.equals(path.get(0))) {
        circle(path, told);
      } else if (!path.contains(next) && path.size() < 4) {
        List<Link> longer = new ArrayList<>(path);
        longer.add(next);
        walk(longer, links, told);
      }
    }
  }

  private void circle(List<Link> path, Set<Set<RuleSemantics>> told) {
    Set<RuleSemantics> rules = new HashSet<>();
    path.forEach(link -> rules.add(link.rule()));
    if (path.size() < 2 || rules.stream().noneMatch(r -> r.rule.own()) || !told.add(rules)) {
      return;
    }
    Link last =
        path.stream().filter(link -> link.rule().rule.own()).reduce((a, b) -> b).orElseThrow();
    add(
        last.rule(),
        path.stream().map(link -> link.cause() + " explains " + link.symptom()).toList(),
        path.stream()
            .filter(link -> link.rule() != last.rule())
            .map(link -> link.rule().rule.related())
            .toList());
  }

  private void byTable(Link link) {
    CauseTable table = new CauseTable(settings.inhibition().table());
    List<String> back = new ArrayList<>(table.causeLinks(link.symptom(), Labels.none()));
    back.retainAll(table.symptomLinks(link.cause(), Labels.none()));
    if (!back.isEmpty() && link.rule().rule.own()) {
      add(
          link.rule(),
          List.of(
              link.cause() + " explains " + link.symptom() + " by this rule",
              link.symptom() + " explains " + link.cause() + " by the table of the settings"),
          List.of());
    }
  }

  private void add(RuleSemantics rule, List<String> example, List<Finding.Related> related) {
    found.add(
        rule.rule.finding(
            Code.INHIBITION_CYCLE,
            "incidents inhibit each other in a circle: nobody is told of any of them",
            "delete one of the links, or add a condition that opens the circle",
            example,
            related));
  }
}
