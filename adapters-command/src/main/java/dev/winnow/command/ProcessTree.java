package dev.winnow.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process with all that it has started. */
final class ProcessTree {

  /** While it is killed it may start more; who does that without an end is not waited for. */
  private static final int ROUNDS = 20;

  private final Process root;
  private final String mark;

  /** {@code mark} is a variable of the environment, with its value, that only this tree has. */
  ProcessTree(Process root, String mark) {
    this.root = root;
    this.mark = mark;
  }

  /** Kills it all, and waits until the first of it is dead. */
  void kill() {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> all = Stream.concat(root.descendants(), strays()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      root.destroyForcibly();
      if (all.isEmpty()) {
        break;
      }
    }
    try {
      int unused = root.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What has left the tree, as daemons do: its parent has ended, and what is known of it is what it
   * has inherited. Only Linux tells that.
   */
  private Stream<ProcessHandle> strays() {
    return ProcessHandle.allProcesses().filter(one -> one.pid() != root.pid() && isMarked(one));
  }

  private boolean isMarked(ProcessHandle one) {
    Path environment = Path.of("/proc", Long.toString(one.pid()), "environ");
    try {
      String all = Files.readString(environment, StandardCharsets.ISO_8859_1);
      return ("\0" + all).contains("\0" + mark + "\0");
    } catch (IOException e) {
      return false; // Another user's, or gone, or not Linux.
    }
  }
}
