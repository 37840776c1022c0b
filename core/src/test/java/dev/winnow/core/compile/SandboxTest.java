package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.engine.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attempts to get out of the sandbox. Each is tried twice: against the check of the bytecode alone,
 * and against the compiler as everybody uses it.
 */
class SandboxTest {

  private static final int MANY = 100;

  static List<Escape> escapes() throws IOException {
    return Escape.all();
  }

  static List<Escape> escapesInBytecode() throws IOException {
    return Escape.all().stream().filter(escape -> escape.how().isEmpty()).toList();
  }

  @AfterEach
  void nothingEscaped() {
    assertThat(System.clearProperty(Escape.PROPERTY)).isNull();
    assertThat(Files.exists(Path.of(Escape.PROPERTY))).isFalse();
  }

  @Test
  void thereAreManyAttempts() throws IOException {
    assertThat(escapesInBytecode()).hasSizeGreaterThan(MANY);
    assertThat(escapes()).extracting(Escape::name).doesNotHaveDuplicates();
  }

  /** The wall itself: the text is not looked at, the bytecode is, and none of it is loaded. */
  @ParameterizedTest
  @MethodSource("escapesInBytecode")
  void theBytecodeAloneIsRefused(Escape escape) {
    List<RuleInfo> rules = RuleReader.read(escape.files(), (file, content) -> List.of());
    CompiledRules compiled = RuleCompiler.build(escape.files(), rules);
    PolicyException error =
        catchThrowableOfType(
            PolicyException.class, () -> PolicyGuard.check(compiled, escape.files()));
    assertThat(error).as("must be refused").isNotNull();
    assertThat(error.getMessage()).contains(escape.reached());
    placed(error);
    PolicyException atLoading =
        catchThrowableOfType(PolicyException.class, () -> RuleBase.of(compiled));
    assertThat(atLoading).as("must not be loaded").isNotNull();
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void theCompilerRefusesItWithItsPlace(Escape escape) {
    PolicyException error =
        catchThrowableOfType(PolicyException.class, () -> RuleCompiler.compile(escape.files()));
    assertThat(error).as("must be refused").isNotNull();
    if (!escape.how().equals("no build")) {
      placed(error);
    }
    assertThat(error.getMessage()).doesNotContain("org.drools", "org.kie", "Descr", "Lambda");
  }

  private static void placed(PolicyException error) {
    assertThat(error.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(Escape.FILE);
              assertThat(problem.line()).isPositive();
              assertThat(problem.column()).isPositive();
            });
  }
}
