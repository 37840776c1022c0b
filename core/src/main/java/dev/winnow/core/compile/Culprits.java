package dev.winnow.core.compile;

import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.language.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the rules that do not compile where the compiler does not say which, by compiling halves.
 * For one thread.
 */
final class Culprits {

  /** More wrong rules than anybody mends at once; each takes as many turns as there are halves. */
  private static final int MOST = 10;

  private final List<RuleFile> files;
  private final Function<List<RuleFile>, List<PolicyProblem>> compiler;
  private final List<Rule> all = new ArrayList<>();
  private final Set<PolicyProblem> found = new LinkedHashSet<>();

  private record Rule(RuleFile file, String name, String parent, Place place) {}

  /**
   * A search.
   *
   * @param compiler says what is wrong with files; nothing if they compile
   */
  Culprits(List<RuleFile> files, Function<List<RuleFile>, List<PolicyProblem>> compiler) {
    this.files = List.copyOf(files);
    this.compiler = compiler;
    for (RuleFile file : files) {
      for (RuleDescr rule : RuleParser.tree(file).getRules()) {
        String parent = rule.getParentName() == null ? "" : rule.getParentName();
        all.add(new Rule(file, rule.getName(), parent, RuleParser.place(file.text(), rule)));
      }
    }
  }

  /** What is wrong, each in its rule; nothing if no rule is wrong by itself. */
  List<PolicyProblem> find() {
    find(all);
    return List.copyOf(found);
  }

  private void find(List<Rule> some) {
    if (some.isEmpty() || found.size() >= MOST) {
      return;
    }
    List<PolicyProblem> problems = compiler.apply(only(some));
    if (problems.isEmpty()) {
      return;
    }
    if (some.size() > 1) {
      int half = some.size() / 2;
      find(some.subList(0, half));
      find(some.subList(half, some.size()));
    } else {
      problems.forEach(problem -> found.add(placed(problem, some.get(0))));
    }
  }

  private static PolicyProblem placed(PolicyProblem problem, Rule rule) {
    int line = rule.place().line();
    boolean within = problem.line() > 0 && !(problem.line() == line && problem.column() == 1);
    return within
        ? problem
        : new PolicyProblem(rule.file().name(), line, nameColumn(rule), problem.message());
  }

  private static int nameColumn(Rule rule) {
    int name = rule.file().text().indexOf('"', rule.place().start());
    int offset = name - rule.place().start();
    return offset < 0 || name > rule.place().end()
        ? rule.place().column()
        : rule.place().column() + offset;
  }

  /** The files with these rules alone, and those that they extend; the others are blanked out. */
  private List<RuleFile> only(List<Rule> some) {
    Set<Rule> kept = new HashSet<>(some);
    Set<String> parents = new HashSet<>();
    some.forEach(rule -> parents.add(rule.parent()));
    for (boolean more = true; more; ) {
      more = false;
      for (Rule rule : all) {
        if (parents.contains(rule.name()) && kept.add(rule)) {
          more = parents.add(rule.parent());
        }
      }
    }
    List<RuleFile> left = new ArrayList<>();
    for (RuleFile file : files) {
      if (kept.stream().anyMatch(rule -> rule.file().equals(file))) {
        left.add(new RuleFile(file.name(), without(file, kept), file.trusted()));
      }
    }
    return left;
  }

  private String without(RuleFile file, Set<Rule> kept) {
    StringBuilder text = new StringBuilder(file.text());
    for (Rule rule : all) {
      if (rule.file().equals(file) && !kept.contains(rule)) {
        for (int i = rule.place().start(); i < rule.place().end(); i++) {
          text.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
        }
      }
    }
    return text.toString();
  }
}
