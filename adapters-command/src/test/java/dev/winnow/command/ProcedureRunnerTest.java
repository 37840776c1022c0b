package dev.winnow.command;

import static dev.winnow.command.Requests.NOW;
import static dev.winnow.command.Requests.allowed;
import static dev.winnow.command.Requests.request;
import static dev.winnow.command.Requests.runner;
import static dev.winnow.command.Requests.script;
import static dev.winnow.command.Requests.withSecret;
import static dev.winnow.command.Requests.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.Procedure;
import dev.winnow.core.action.RunProcedure;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.core.signal.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real programs, and all that they do wrong. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "it runs /bin/sh and looks into /proc")
class ProcedureRunnerTest {

  @TempDir private Path folder;

  private static ActionOutcome run(AllowedProcedure one) {
    return runner(new LedgerInMemory(), one).run(request("D-1", one.procedure().run()));
  }

  private static ActionOutcome sh(String text) {
    return run(allowed(script("test", text)));
  }

  @Test
  void whatEndsWellIsDone() {
    ActionOutcome outcome = sh("echo dns2 is active");

    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(outcome.detail()).isEqualTo("exit code 0: dns2 is active");
    assertThat(outcome.decision()).isEqualTo("D-1");
    assertThat(outcome.at()).isEqualTo(NOW);
  }

  @Test
  void whatEndsBadlyHasFailedAndItsLastWordsAreKept() {
    assertThat(sh("echo no such server >&2; exit 3").detail())
        .isEqualTo("exit code 3: no such server");
    ActionOutcome killed = sh("kill -9 $$");
    assertThat(killed.result()).isEqualTo(Result.FAILED);
    assertThat(killed.detail()).isEqualTo("exit code 137 (signal 9)");
  }

  @Test
  void aValueIsAWordAndNothingThatAShellWouldRead() {
    Procedure echo = new Procedure("say", "/bin/echo", List.of("{what}"), Map.of("what", "(?s).*"));
    ActionOutcome outcome =
        runner(new LedgerInMemory(), allowed(echo))
            .run(request("D-1", echo.with("what", "$(id); `id` && {what} | ~ *")));

    assertThat(outcome.detail()).isEqualTo("exit code 0: $(id); `id` && {what} | ~ *");
  }

  @Test
  void itSeesACleanEnvironmentAnEmptyFolderAndNothingToRead() {
    ActionOutcome outcome = sh("/usr/bin/env | /usr/bin/cut -d= -f1 | sort; ls -A; cat");

    assertThat(outcome.detail()).isEqualTo("exit code 0: PATH PWD WINNOW_DECISION");
  }

  @Test
  void itsFolderIsGoneAfterwards() {
    String where = sh("touch a; mkdir b; pwd").detail().substring("exit code 0: ".length());

    assertThat(where).contains("winnow-procedure-");
    assertThat(Path.of(where)).doesNotExist();
  }

  @Test
  void variablesArePassedAndSet() {
    Procedure procedure = script("test", "echo $HOME $LC_ALL");
    AllowedProcedure one =
        new AllowedProcedure(
            procedure,
            Duration.ofSeconds(60),
            1000,
            false,
            List.of("HOME", "ABSENT"),
            Map.of("LC_ALL", "C"),
            Map.of());

    assertThat(run(one).detail()).isEqualTo("exit code 0: /root C");
  }

  @Test
  void whatHangsIsKilledWithAllThatItHasStarted() throws IOException {
    Path pids = folder.resolve("pids");
    String daemon = "(setsid sh -c 'echo $$ >> " + pids + "; exec sleep 600' &)";
    String child = "sh -c 'echo $$ >> " + pids + "; exec sleep 600' &";

    ActionOutcome outcome =
        run(
            within(
                Duration.ofSeconds(2),
                script("test", "echo begun; " + daemon + "\n" + child + "\nexec sleep 600")));

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail())
        .isEqualTo("it had not ended after 2s and was killed, with all that it had started: begun");
    List<String> started = Files.readAllLines(pids);
    assertThat(started).hasSize(2);
    assertThat(started).noneMatch(pid -> isRunning(Long.parseLong(pid)));
  }

  /** What is killed and not yet buried is a zombie, which runs no more. */
  private static boolean isRunning(long pid) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whatFloodsIsCutAndKilledAtTheEndOfItsTime() {
    ActionOutcome outcome = run(within(Duration.ofSeconds(2), script("test", "exec yes flood")));

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail()).contains("killed").contains(": flood flood").endsWith("...");
    assertThat(outcome.detail().length()).isLessThan(1200);
  }

  @Test
  void whatItLeavesRunningIsNotWaitedFor() {
    ActionOutcome outcome = sh("sleep 60 & echo started $!");

    assertThat(outcome.detail()).startsWith("exit code 0: started ");
    long pid = Long.parseLong(outcome.detail().substring("exit code 0: started ".length()));
    assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).contains(true);
  }

  @Test
  void bytesThatAreNoTextAreShownAllTheSame() {
    assertThat(sh("printf 'a\\377\\376b\\033[31m'").detail())
        .isEqualTo("exit code 0: a\uFFFD\uFFFDb [31m");
  }

  @Test
  void aSecretIsNeverShown() throws IOException {
    Path file = folder.resolve("token");
    Files.writeString(file, "sesame-open-42\n");
    Procedure procedure = script("test", "echo it is $DNS_TOKEN, really; exit 1");

    ActionOutcome outcome = run(withSecret(procedure, 1000, file));

    assertThat(outcome.detail()).isEqualTo("exit code 1: it is ***, really");
    assertThat(run(withSecret(script("test", "printf %s $DNS_TOKEN"), 3, file)).detail())
        .doesNotContain("ses");
  }

  @Test
  void withoutItsSecretNothingIsRun() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path ran = folder.resolve("ran");
    Procedure procedure = script("test", "touch " + ran);

    ActionOutcome outcome = run(withSecret(procedure, 1000, empty));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo(
            "it was not run: the secret cannot be read: "
                + empty
                + " is empty; write the secret into it");
    assertThat(ran).doesNotExist();
  }

  @Test
  void whatIsNotThereOrNoProgramIsRefusedInWords() throws IOException {
    Path text = folder.resolve("text");
    Files.writeString(text, "no program\n");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run(allowed(program("/no/such/dnsTool"))).detail())
        .isEqualTo("/no/such/dnsTool is not there");
    assertThat(run(allowed(program("no-such-dnsTool"))).detail())
        .isEqualTo(
            "no-such-dnsTool is in none of /usr/local/sbin, /usr/local/bin, /usr/sbin, /usr/bin,"
                + " /sbin, /bin");
    assertThat(run(allowed(program(text.toString()))).detail())
        .isEqualTo(text + " must not be executed by the user of this process (chmod +x)");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(text, "#!/no/such/interpreter\n");
    ActionOutcome broken = run(allowed(program(text.toString())));
    assertThat(broken.result()).isEqualTo(Result.REFUSED);
    assertThat(broken.detail()).startsWith("it could not be started: ");
  }

  private static Procedure program(String program) {
    return new Procedure("test", program, List.of(), Map.of());
  }

  @Test
  void aValueThatIsNotAllowedIsRefusedWhateverWasDecided() {
    Procedure procedure =
        new Procedure("say", "/bin/echo", List.of("-s", "{server}"), Map.of("server", "dns[0-9]+"));
    ProcedureRunner runner = runner(new LedgerInMemory(), allowed(procedure));

    assertThat(runner.run(request("D-1", procedure.with("server", "-f"))).detail())
        .isEqualTo("procedure say does not allow \"-f\" as server");
    assertThat(runner.run(request("D-2", procedure.with("server", "dns1\n"))).result())
        .isEqualTo(Result.REFUSED);
    RunProcedure other =
        new RunProcedure("say", List.of("/bin/rm", "-rf"), Labels.of("server", "dns1"));
    assertThat(runner.run(request("D-3", other)).detail())
        .isEqualTo("procedure say has another command in the settings");
    assertThat(
            runner.run(request("D-4", new RunProcedure("x", List.of("x"), Labels.none()))).detail())
        .isEqualTo("the settings allow no procedure x");
    assertThat(runner.run(request("D-5", new NamedAction("say"))).result())
        .isEqualTo(Result.REFUSED);
    assertThat(runner.run(request("D-6", procedure.with("server", "dns1"))).result())
        .isEqualTo(Result.DONE);
  }

  @Test
  void aNamedActionOfAProcedureThatLeavesNothingOpenRunsIt() {
    ProcedureRunner runner =
        runner(new LedgerInMemory(), allowed(script("clean-up", "echo clean")));

    assertThat(runner.handles(new NamedAction("clean-up"))).isTrue();
    assertThat(runner.handles(new NamedAction("restart-workload"))).isFalse();
    assertThat(runner.run(request("D-1", new NamedAction("clean-up"))).detail())
        .isEqualTo("exit code 0: clean");
  }

  @Test
  void nothingIsRunUnlessAllWantIt() {
    Path ran = folder.resolve("ran");
    Procedure procedure = script("test", "touch " + ran);
    AllowedProcedure dry =
        new AllowedProcedure(
            procedure, Duration.ofSeconds(60), 1000, true, List.of(), Map.of(), Map.of());

    assertThat(run(dry).result()).isEqualTo(Result.DRY_RUN);
    ProcedureRunner onlySaid =
        new ProcedureRunner(
            List.of(allowed(procedure)),
            false,
            new LedgerInMemory(),
            Map.of(),
            () -> NOW,
            any -> Optional.empty());
    ActionOutcome said = onlySaid.run(request("D-1", procedure.run()));
    assertThat(said.result()).isEqualTo(Result.DRY_RUN);
    assertThat(said.detail()).isEqualTo("would run: /bin/sh -c 'touch " + ran + "'");
    ProcedureRunner protectedNow =
        new ProcedureRunner(
            List.of(allowed(procedure)),
            true,
            new LedgerInMemory(),
            Map.of(),
            () -> NOW,
            any -> Optional.of("it is protected"));
    assertThat(protectedNow.run(request("D-1", procedure.run())).detail())
        .isEqualTo("the settings say that it must not be done: it is protected");
    assertThat(ran).doesNotExist();
  }

  @Test
  void aDecisionIsCarriedOutOnceAlsoAfterARestart() throws IOException {
    Path ran = folder.resolve("ran");
    Procedure procedure = script("test", "echo once >> " + ran + "; exit 4");
    Path ledger = folder.resolve("ledger");

    ActionOutcome first =
        runner(new LedgerFolder(ledger), allowed(procedure)).run(request("D-1", procedure.run()));
    ActionOutcome again =
        runner(new LedgerFolder(ledger), allowed(procedure)).run(request("D-1", procedure.run()));

    assertThat(first.detail()).isEqualTo("exit code 4");
    assertThat(again.detail()).isEqualTo("exit code 4 (carried out before)");
    assertThat(again.result()).isEqualTo(Result.FAILED);
    assertThat(Files.readAllLines(ran)).containsExactly("once");
  }

  @Test
  void whatWasBegunBeforeACrashIsNotRunAgain() {
    Path ledger = folder.resolve("ledger");
    assertThat(new LedgerFolder(ledger).begin("D-1")).isEmpty();
    Procedure procedure = script("test", "exit 0");

    ActionOutcome outcome =
        runner(new LedgerFolder(ledger), allowed(procedure)).run(request("D-1", procedure.run()));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo("it was begun before, and how that ended is not known; it is not run again");
  }

  @Test
  void whatCannotBeNotedIsNotRun() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path ran = folder.resolve("ran");
    Procedure procedure = script("test", "touch " + ran);

    ActionOutcome outcome =
        runner(new LedgerFolder(file), allowed(procedure)).run(request("D-1", procedure.run()));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).startsWith("it was not run: it cannot be noted in ");
    assertThat(ran).doesNotExist();
  }
}
