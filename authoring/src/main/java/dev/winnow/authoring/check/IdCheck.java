package dev.winnow.authoring.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds ids and names that two rules have. */
final class IdCheck {

  private IdCheck() {}

  static void check(List<CheckedRule> rules, List<Finding> found) {
    Map<String, CheckedRule> ids = new HashMap<>();
    Map<String, CheckedRule> names = new HashMap<>();
    rules.stream().filter(rule -> !rule.own()).forEach(rule -> put(rule, ids, names));
    for (CheckedRule rule : rules.stream().filter(CheckedRule::own).toList()) {
      CheckedRule id = ids.get(rule.id());
      if (id != null && rule.text().metadata().containsKey("Id")) {
        int at = rule.source().text().indexOf("\"" + rule.id() + "\"", rule.nameEnd());
        int start = at < 0 ? rule.nameStart() : at;
        found.add(
            rule.source()
                .finding(
                    Code.DUPLICATE_ID,
                    start,
                    start + rule.id().length() + 2,
                    "another rule has the id \"" + rule.id() + "\"",
                    "choose another; an id is for ever",
                    List.of(),
                    List.of(id.related())));
      }
      CheckedRule name = names.get(rule.text().name());
      if (name != null) {
        found.add(
            rule.finding(
                Code.DUPLICATE_RULE,
                "another rule has this name",
                "say what only this rule does",
                List.of(),
                List.of(name.related())));
      }
      put(rule, ids, names);
    }
  }

  private static void put(
      CheckedRule rule, Map<String, CheckedRule> ids, Map<String, CheckedRule> names) {
    ids.putIfAbsent(rule.id(), rule);
    names.putIfAbsent(rule.text().name(), rule);
  }
}
