package dev.winnow.k8s.act;

import dev.winnow.core.action.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The real kubectl.
 *
 * @param options tell it where the cluster is
 */
record Kubectl(List<String> options) {

  /** Skips the test if there is none. */
  static void mustBeThere() {
    Program.End end =
        Program.run(
            List.of("kubectl", "version", "--client"), Map.of(), Requests.OPTIONS.helmLimit());
    Assumptions.assumeTrue(
        end.kind() == Program.Kind.ENDED,
        "kubectl is not on PATH: the printed commands are not tried (Debian: kubernetes-client)");
  }

  /** Types the command of an action, exactly as it is printed. */
  String types(Action action) {
    List<String> words = new ArrayList<>(action.command());
    words.addAll(options);
    Program.End end = Program.run(words, Map.of(), Requests.OPTIONS.helmLimit());
    if (end.kind() != Program.Kind.ENDED || end.code() != 0) {
      throw new AssertionError(action.commandLine() + " failed: " + end);
    }
    return end.out();
  }
}
