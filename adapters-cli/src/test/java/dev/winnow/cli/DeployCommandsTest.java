package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, paths and variables in the folder deploy are those that there are. */
class DeployCommandsTest {

  private static final Path LAUNCHER = Path.of("src", "launcher", "bin", "winnow");
  private static final String PROGRAM = "/opt/winnow/bin/winnow";

  @TempDir Path folder;

  private static String pom(Path module) throws IOException {
    return Files.readString(module.resolve("pom.xml"));
  }

  private static String version() throws IOException {
    String pom = pom(Path.of(".."));
    return found(pom, "<artifactId>winnow-parent</artifactId>\\s*<version>([^<]+)</version>")
        .get(0);
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  /** The arguments that Winnow is started with, wherever that is said. */
  private static List<String> commands() {
    List<String> all = new ArrayList<>();
    for (String file : List.of("serve.yaml", "winnow.yaml")) {
      all.add(String.join(" ", DeployedFiles.winnow(file).getArgs()));
    }
    String unit = DeployedFiles.text("winnow.service");
    all.addAll(found(unit, "^ExecStart=" + PROGRAM + " (.+)$"));
    String image = DeployedFiles.text("Dockerfile").replace("\\\n#", "");
    all.addAll(found(image, "^#.* winnow:\\S+ (replay .+|serve .+)$"));
    all.addAll(found(image, "^CMD \\[\"(.+)\"]$"));
    return all;
  }

  @Test
  void eachCommandIsOneThatThereIs() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandContext here =
        new CommandContext(
            nowhere,
            nowhere,
            Map.of(),
            false,
            false,
            InstantSource.system(),
            new dev.winnow.runtime.Stop());

    assertThat(commands()).hasSize(6);
    for (String command : commands()) {
      assertThatCode(() -> Winnow.commandLine(here).parseArgs(command.split(" +")))
          .as(command)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theImageIsMadeOfTheTarball() throws IOException {
    String image = DeployedFiles.text("Dockerfile");
    String added = found(image, "^ADD (\\S+) /opt/$").get(0);
    String tarball = "adapters-cli/target/winnow-" + version() + ".tar.gz";

    assertThat(pom(Path.of("."))).contains("<finalName>winnow-${project.version}</finalName>");
    assertThat(tarball).matches(added.replace(".", "\\.").replace("*", ".*"));
    assertThat(DeployedFiles.text("Dockerfile.dockerignore").lines())
        .containsExactly("*", "!" + added);
    assertThat(found(image, "^ENTRYPOINT \\[\"(.+)\"]$")).containsExactly(PROGRAM);
    assertThat(LAUNCHER).isExecutable();
    assertThat(Files.readString(Path.of("src", "assembly", "content.xml")))
        .contains("<directory>src/launcher/bin</directory>", "<outputDirectory>bin<");
  }

  /** Stages are named before they are copied from, and the last one is the plain one. */
  @Test
  void theStagesOfTheImageAreThere() {
    String image = DeployedFiles.text("Dockerfile");
    List<String> names = found(image, "^FROM \\S+ AS (\\S+)$");
    List<String> bases = found(image, "^FROM (\\S+)");

    assertThat(names).containsExactly("unpacked", "winnow", "with-helm");
    assertThat(bases).endsWith("winnow");
    assertThat(found(image, "^COPY --from=([^\\s:/]+) ")).containsExactly("unpacked");
    assertThat(found(image, "--target (\\S+)")).allMatch(names::contains);
  }

  @Test
  void theVersionIsTheOneThatIsBuilt() throws IOException {
    String tag = "winnow:" + version();

    assertThat(DeployedFiles.winnow("serve.yaml").getImage()).isEqualTo(tag);
    assertThat(DeployedFiles.winnow("winnow.yaml").getImage()).isEqualTo(tag);
    assertThat(found(DeployedFiles.text("Dockerfile"), "(winnow:[\\d.]*\\d)"))
        .isNotEmpty()
        .allMatch(tag::equals);
  }

  @Test
  void theVariablesAreReadByTheLauncher() throws IOException {
    String launcher = Files.readString(LAUNCHER);
    String unit = DeployedFiles.text("winnow.service");
    String image = DeployedFiles.text("Dockerfile");
    List<String> names = new ArrayList<>(found(unit, "^Environment=\"?(\\w+)="));
    names.addAll(found(image, "(\\w+)=\\S+(?: \\\\)?$"));
    for (String file : List.of("serve.yaml", "winnow.yaml")) {
      Container container = DeployedFiles.winnow(file);
      names.addAll(container.getEnv().stream().map(EnvVar::getName).toList());
    }

    assertThat(names)
        .contains("WINNOW_JAVA_OPTS", "XDG_CACHE_HOME", "WINNOW_CDS", "HOME")
        .allSatisfy(name -> assertThat(launcher).contains("${" + name + "-"));
  }

  /** What a user without rights on its machine must write is where it may. */
  @Test
  void whatIsWrittenIsWhereItMayBe() {
    String unit = DeployedFiles.text("winnow.service");

    assertThat(unit)
        .contains("StateDirectory=winnow\n", "url: /var/lib/winnow/winnow.db")
        .contains("CacheDirectory=winnow\n", "XDG_CACHE_HOME=/var/cache/winnow\n")
        .contains("LoadCredential=ingest:", "/run/credentials/winnow.service/ingest");
  }

  @Test
  void systemdFindsNothingWrongWithTheUnit() throws Exception {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(path -> Path.of(path, "systemd-analyze"))
            .anyMatch(Files::isExecutable);
    Assumptions.assumeTrue(there, "systemd is not there");
    // It wants the program to be there; what is asked of it is the rest.
    Path unit = folder.resolve("winnow.service");
    String program = LAUNCHER.toRealPath().toString();
    Files.writeString(
        unit, DeployedFiles.text("winnow.service").replace(PROGRAM + " ", program + " "));
    Process process =
        new ProcessBuilder("systemd-analyze", "verify", unit.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("winnow.service");
  }
}
