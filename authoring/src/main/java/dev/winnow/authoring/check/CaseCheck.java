package dev.winnow.authoring.check;

import dev.winnow.authoring.cases.CaseFile;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.PolicyException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rules that no case is about. For one thread. */
final class CaseCheck {

  private final Set<String> fired = new HashSet<>();
  private final Set<String> notFired = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final List<Finding> found;
  private boolean unread = false;

  CaseCheck(List<Finding> found) {
    this.found = found;
  }

  void read(Source source, Collection<String> ids) {
    folders.add(folder(source.name()));
    try {
      for (ScenarioCase one : CaseFile.of(source.name(), source.text(), ids)) {
        fired.addAll(one.fired());
        notFired.addAll(one.notFired());
      }
    } catch (PolicyException e) {
      unread = true;
      found.addAll(Problems.of(Code.CASE_FILE, source, e));
    }
  }

  void check(Source file, List<CheckedRule> rules) {
    if (unread) {
      return;
    }
    boolean covered =
        rules.stream().anyMatch(rule -> fired.contains(rule.id()) || notFired.contains(rule.id()));
    if (!folders.contains(folder(file.name())) && !covered) {
      found.add(
          file.whole(
              Code.MISSING_CASES,
              "no file of cases covers these rules",
              "write cases.yaml beside it: for each rule one case where it fires, and one where it"
                  + " just does not"));
      return;
    }
    for (CheckedRule rule : rules) {
      rule(rule);
    }
  }

  private void rule(CheckedRule rule) {
    if (!rule.text().metadata().containsKey("Id")) {
      return;
    }
    if (rule.text().metadata().containsKey("Bookkeeping")) {
      bookkeeping(rule);
      return;
    }
    if (!fired.contains(rule.id())) {
      found.add(
          rule.finding(
              Code.NEVER_FIRED,
              "no case expects this rule to fire",
              "add a case with: fired: [" + rule.id() + "]"));
    }
    if (!notFired.contains(rule.id())) {
      found.add(
          rule.finding(
              Code.ALWAYS_FIRED,
              "no case expects this rule not to fire",
              "add a case that just misses it, with: not-fired: [" + rule.id() + "]"));
    }
  }

  /** How books are kept may change without any change of what is decided. */
  private void bookkeeping(CheckedRule rule) {
    if (fired.contains(rule.id()) || notFired.contains(rule.id())) {
      found.add(
          rule.finding(
              Code.TESTED_BOOKS,
              "a case expects this rule, which only keeps the books, to fire or not to fire",
              "let the case expect what comes of it, and leave "
                  + rule.id()
                  + " out of fired and not-fired"));
    }
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }
}
