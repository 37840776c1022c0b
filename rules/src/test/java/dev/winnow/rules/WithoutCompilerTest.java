package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundled rules are bytecode: who uses them alone needs no compiler on the class path. */
class WithoutCompilerTest {

  /** As docs/embedding.md lists them. */
  private static final Pattern COMPILER =
      Pattern.compile(
          "(ecj|javaparser-core|antlr-runtime|antlr4-runtime|drools-ecj|drools-mvel.*"
              + "|drools-model-codegen|drools-codegen-common|drools-commands"
              + "|drools-drl-(ast|extensions|parser))-[0-9][^/]*\\.jar");

  @Test
  void triagingSavingAndAskingWhyWorkWithoutIt() throws Exception {
    List<String> all =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    String small =
        all.stream()
            .filter(p -> !COMPILER.matcher(Path.of(p).getFileName().toString()).matches())
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(all.stream().filter(p -> p.contains("ecj-"))).isNotEmpty();
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                small,
                WithoutCompiler.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines()).containsExactly("OPENED", "dedup-open", "DEDUPLICATED", "true");
    assertThat(java.waitFor()).isZero();
  }
}
