package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What compilers say is said in words of rules: no generated class is named, and no package. */
class CompilerWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The method alphaIndexedBy(Class<U>, Index.ConstraintType, int, Function1<T,U>, U) in the"
            + " type PatternDSL is not applicable for the arguments (Class<String>, int)"
            + " | things of different types are compared here",
        "Method knows on class dev.winnow.rules.settings.PriorityTable with arguments [class"
            + " java.lang.Object] is missing | \"knows\" of PriorityTable cannot be given (Object)",
        "Comparison operation requires compatible types. Found long and class java.time.Instant"
            + " | a long and an Instant cannot be compared",
        "Cannot coerce String yes to boolean! | \"yes\" is a String, where a boolean is needed",
        "The method setPriority(int) in the type Incident is not applicable for the arguments"
            + " (String) | \"setPriority\" of Incident takes (int), not (String)",
      })
  void areThoseOfRules(String said, String words) {
    assertThat(CompilerWords.plain(said)).contains(words);
    assertThat(CompilerWords.isJargon(words)).isFalse();
  }
}
