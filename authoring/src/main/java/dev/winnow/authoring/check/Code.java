package dev.winnow.authoring.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of findings. */
public enum Code {
  /** The file is not UTF-8. */
  NOT_UTF8(true, "The file is not UTF-8.", "Save it as UTF-8."),
  /** It begins with a byte order mark. */
  BYTE_ORDER_MARK(true, "The file begins with a byte order mark.", "Save it as UTF-8 without one."),
  /** A tab. */
  TAB(false, "A tab, which every editor shows differently.", "Write spaces."),
  /** A character that nobody sees. */
  CONTROL_CHARACTER(true, "A character that cannot be seen.", "Delete it."),
  /** A link to a file that is not in the folder. */
  OUTSIDE(
      false,
      "A link in the folder leads out of it; what it leads to was not read.",
      "Copy the file, or name it itself."),
  /** A bracket, text or comment that is not closed. */
  UNCLOSED(true, "A bracket, a text or a comment is opened and not closed.", "Close it."),
  /** A section's word is missing. */
  MISSING_WORD(
      true, "A rule lacks `when`, `then` or `end`.", "Write all three, each on its own line."),
  /** No comma between two conditions. */
  MISSING_COMMA(true, "Conditions are not parted by one comma.", "Write one between them."),
  /** An operator that compares nothing. */
  WRONG_OPERATOR(
      true, "An operator that rules do not have, such as `=`.", "Write `==`, a comma, `&&`, `||`."),
  /** No name, or one without quotes. */
  RULE_NAME(true, "A rule has no name in quotes.", "Write `rule \"A sentence\"`."),
  /** Otherwise not written as rules are. */
  SYNTAX(
      true,
      "Something else is not written as rules are.",
      "Compare with `rule \"...\" when ... then ... end`."),
  /** Another package. */
  WRONG_PACKAGE(
      true, "The package line is missing or another.", "Write `package dev.winnow.policy`."),
  /** Something that no policy may have. */
  FORBIDDEN_FORM(
      true,
      "A function, query, global, declared type, dialect or the like.",
      "Write rules; put numbers and names in the settings."),
  /** An import that no policy may have. */
  FORBIDDEN_IMPORT(
      true, "An import of what rules must not reach.", "Import only what `docs/sandbox.md` lists."),
  /** A class that no policy may use. */
  FORBIDDEN_CLASS(
      true,
      "A class that rules must not reach: processes, files, network, threads, reflection.",
      "Leave it out; an adapter does what must be done outside."),
  /** An import of nothing. */
  UNKNOWN_IMPORT(true, "An import of a class that there is not.", "Write the name that is meant."),
  /** A kind of fact that is not imported. */
  /** An import of something that is not used. */
  UNUSED_IMPORT(false, "An import that no rule of the file uses.", "Delete the line."),
  /** A kind of fact that there is not. */
  UNKNOWN_FACT(true, "A kind of fact that there is not.", "Write the name that is meant."),
  /** A property that the fact does not have. */
  UNKNOWN_PROPERTY(
      true, "A property or method that the fact does not have.", "Write the name that is meant."),
  /** A variable that nothing binds. */
  UNKNOWN_VARIABLE(
      true, "A variable that no pattern before it binds.", "Bind it, as in `$key : key`."),
  /** A variable that another one hides. */
  BOUND_TWICE(
      true,
      "A variable that is bound twice: the second hides the first.",
      "Give each its own name, or compare: `id == $id`."),
  /** A constant that there is not. */
  UNKNOWN_VALUE(true, "A constant that the kind does not have.", "Write one that it has."),
  /** Two things that cannot be compared. */
  WRONG_TYPE(true, "Things of different types are compared or passed.", "Compare like with like."),
  /** Too many or too few things in brackets. */
  WRONG_ARGUMENTS(
      true, "Too many or too few things in the brackets.", "Pass what the fact is made of."),
  /** A number without a meaning. */
  OUT_OF_RANGE(
      true, "A number that has no meaning there, such as priority 9.", "Write one of the range."),
  /** A length of time in another unit. */
  TIME_UNIT(
      false,
      "A number of seconds where milliseconds are counted, or the other way round.",
      "Write `Duration.ofMinutes( 15 ).toMillis()`."),
  /** A name with a star as the shell has it. */
  GLOB(
      false,
      "A regular expression that looks like a name with a star: `Disk*` is `Dis` and any number of"
          + " `k`.",
      "Write `Disk.*`."),
  /** No id. */
  MISSING_ID(true, "A rule has no id.", "Write `@Id(\"a-stable-word\")` below its name."),
  /** An id twice. */
  DUPLICATE_ID(true, "Two rules have one id.", "Give each its own."),
  /** A name twice. */
  DUPLICATE_RULE(true, "Two rules have one name.", "Say of each what only it does."),
  /** Metadata that means nothing. */
  UNKNOWN_METADATA(
      true,
      "Metadata that Winnow does not know.",
      "Write `@Id`, `@Answer`, `@Owner`, `@Runbook` or `@Bookkeeping`."),
  /** An answer that there is not. */
  WRONG_ANSWER(true, "An answer that there is not.", "Write one of the dispositions."),
  /** Order by other means than data. */
  ATTRIBUTE(
      true,
      "`salience`, `no-loop` and the like: order by other means than data.",
      "Match on the fact that must be there first, or on its absence."),
  /** A decision in the then. */
  BRANCH(false, "`if`, a loop or `try` in `then`.", "Make two rules of it."),
  /** Printing and the like. */
  INPUT_OUTPUT(true, "Printing, logging or the clock in `then`.", "Leave it out."),
  /** More than three statements. */
  LONG_THEN(false, "More than three statements in `then`.", "Split the rule."),
  /** Code in a condition. */
  EVAL(true, "`eval` in a condition.", "Write the condition on a property of the fact."),
  /** Nothing in the then. */
  EMPTY_THEN(
      false,
      "`then` does nothing and does not say why.",
      "Write a comment there, or delete the rule."),
  /** No comment at the top. */
  MISSING_HEADER(
      false, "The file does not begin with a comment.", "Say in a `//` line what the policy does."),
  /** A name that is no sentence. */
  RULE_SENTENCE(false, "A rule's name is no sentence.", "Say what is so, in the present tense."),
  /** No cases. */
  MISSING_CASES(
      false, "No file of cases covers these rules.", "Write `cases.yaml` beside the rules."),
  /** No case in which it fires. */
  NEVER_FIRED(false, "No case expects the rule to fire.", "Add a case with `fired: [the-id]`."),
  /** No case in which it does not. */
  TESTED_BOOKS(
      false,
      "A case expects a rule that only keeps the books to fire, or not to fire.",
      "Let the case expect what comes of it: tickets, pages, dispositions."),
  ALWAYS_FIRED(
      false,
      "No case expects the rule not to fire.",
      "Add a case that just misses it, with `not-fired: [the-id]`."),
  /** A mistake in a file of cases. */
  CASE_FILE(true, "A file of cases cannot be read.", "Correct it as the message says."),
  /** A mistake in a settings file. */
  SETTINGS(true, "A settings file cannot be read.", "Correct it as the message says."),
  /** Two causes explain each other. */
  INHIBITION_CYCLE(
      false,
      "Incidents inhibit each other in a circle, so that nobody is told of any.",
      "Take one of the links out, or narrow it so that the circle opens."),
  /** Conditions that contradict each other. */
  NEVER_MATCHES(
      false, "Conditions contradict each other: the rule can never match.", "Correct one of them."),
  /** Another rule does the same with fewer conditions. */
  SHADOWED(
      false,
      "Another rule does the same whenever this one matches.",
      "Delete this rule, or make what it does or asks differ."),
  /** It fires without end. */
  FEEDS_ITSELF(
      false,
      "Rules make themselves match again, without end.",
      "Add a condition that the effect makes false."),
  /** The outcome depends on which fires first. */
  ORDER_DEPENDENT(
      false,
      "Two rules can match one fact and write different values: which stays depends on chance.",
      "Add to one of them a condition that excludes the other."),
  /** A deadline that nothing consumes. */
  DEADLINE_UNUSED(
      false,
      "A deadline that no rule waits for.",
      "Add a rule on `DeadlineReached( kind == ... )`."),
  /** A deadline that nothing makes. */
  DEADLINE_UNMADE(
      false, "A rule waits for a deadline that no rule makes.", "Make it, or correct its kind."),
  /** A count that nothing asks for. */
  COUNTER_UNUSED(
      false,
      "Something is counted, and no rule asks how often.",
      "Add a rule on `Counter( kind == ... )`."),
  /** A counter that nothing counts for. */
  COUNTER_UNMADE(
      false,
      "A rule asks for a counter for which no rule counts.",
      "Derive a `Count` of that kind, or correct the kind."),
  /** A severity that the settings do not know. */
  UNKNOWN_SEVERITY(
      false,
      "A severity that the settings do not know.",
      "Write one that they know, or add it to `priorities.severities`."),
  /** A problem that is gone before anything comes of it. */
  RESTS_ON_SIGNAL(
      false,
      "A `Problem` is derived from a signal, and goes with it at once: no ticket comes of it.",
      "Keep what the signal says with `Count` or `Keep`, and derive the problem from that."),
  /** A join that looks at every pair. */
  UNHASHED_JOIN(
      false,
      "Two kinds of many facts are joined without `property == $variable`.",
      "Join them on a property that both have."),
  /** An answer to an alarm that cannot be read. */
  BAD_ANSWER(
      true,
      "A `check: allow` comment that cannot be read.",
      "Write `// check: allow CODE, because REASON`."),
  /** An answer to no alarm. */
  UNUSED_ANSWER(false, "A `check: allow` comment that answers nothing.", "Delete it."),
  /** Whatever else the compiler refuses. */
  COMPILE(true, "The rules do not compile.", "Correct it as the message says.");

  private final boolean error;
  private final String meaning;
  private final String advice;

  Code(boolean error, String meaning, String advice) {
    this.error = error;
    this.meaning = meaning;
    this.advice = advice;
  }

  /** {@return the code as it is written, such as {@code unknown-fact}} */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return whether such a policy does not run or would do harm; otherwise it is a warning} */
  public boolean isError() {
    return error;
  }

  /** {@return what it means, in a sentence} */
  public String meaning() {
    return meaning;
  }

  /** {@return what to do, in a sentence} */
  public String advice() {
    return advice;
  }

  static Optional<Code> of(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Code::word).toList();
  }
}
