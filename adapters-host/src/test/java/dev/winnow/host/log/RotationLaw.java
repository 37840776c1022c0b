package dev.winnow.host.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever is written, in whichever pieces, and whenever the log is rotated and the follower begins
 * anew: each line is told once. One rotation at a time, as whoever deletes what was not read loses
 * it.
 */
class RotationLaw {

  private enum Deed {
    LINE,
    PIECE,
    RENAME,
    COPY_AND_EMPTY,
    LOOK,
    RESTART,
    WAIT
  }

  private static final List<Path> FOLDERS = new ArrayList<>();

  @AfterContainer
  static void cleans() throws IOException {
    for (Path folder : FOLDERS) {
      for (String name : List.of("app.log", "app.log.1")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
    FOLDERS.clear();
  }

  @Property(tries = 100)
  void eachLineIsToldOnce(@ForAll @Size(max = 40) List<Deed> deeds) throws IOException {
    Path folder = Files.createTempDirectory("rotation");
    FOLDERS.add(folder);
    try (FollowedLog log = new FollowedLog(folder.resolve("app.log"), Optional.empty())) {
      log.write("").look();
      Written written = new Written(log);
      for (Deed deed : deeds) {
        written.does(deed);
      }
      written.ends();

      assertThat(log.told()).containsExactlyInAnyOrderElementsOf(written.lines);
    }
  }

  /** What was written, and what may be done now. */
  private static final class Written {

    private final FollowedLog log;
    private final List<String> lines = new ArrayList<>();
    private String piece = "";
    private int number;
    private boolean isRotated;
    private boolean hasLine;
    private boolean isKnown;

    private Written(FollowedLog log) {
      this.log = log;
    }

    private void does(Deed deed) throws IOException {
      switch (deed) {
        case LINE -> line();
        case PIECE -> piece();
        case RENAME -> {
          if (!isRotated) {
            log.rename().write("");
            rotated();
          }
        }
        case COPY_AND_EMPTY -> {
          // A file of which nothing was told is not known again.
          if (!isRotated && isKnown) {
            log.copyAndEmpty();
            rotated();
          }
        }
        case LOOK -> look();
        case RESTART -> log.restart();
        case WAIT -> waits();
      }
    }

    private void line() {
      String end = "line " + number++;
      log.write(end + "\n");
      lines.add(piece + end);
      piece = "";
      hasLine = true;
    }

    private void piece() {
      String some = "piece " + number++ + ", ";
      log.write(some);
      piece += some;
    }

    private void rotated() {
      if (!piece.isEmpty()) {
        lines.add(piece);
      }
      piece = "";
      isRotated = true;
      hasLine = false;
      isKnown = false;
    }

    private void look() throws IOException {
      log.look();
      isKnown = hasLine;
    }

    private void waits() throws IOException {
      look();
      log.passes(FollowedLog.LINGER);
      look();
      isRotated = false;
    }

    private void ends() throws IOException {
      line();
      waits();
    }
  }
}
