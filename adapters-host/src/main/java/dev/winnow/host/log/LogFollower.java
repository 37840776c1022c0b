package dev.winnow.host.log;

import dev.winnow.core.signal.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows a log by its path: through a rename and a new file, through a copy that is made before it
 * is emptied, from the first byte of a file that was not there, and from where an earlier follower
 * was. It begins at the end of a file that is there already. For one thread.
 */
public final class LogFollower implements AutoCloseable {

  private record Rotated(OpenLog log, Instant until) {}

  private final LogOptions options;
  private final LineTime times;
  private final List<Rotated> rotated = new ArrayList<>();
  private Optional<OpenLog> current = Optional.empty();
  private Optional<LogPlaces> before;
  private boolean isMissed;

  /**
   * A follower that has opened nothing yet.
   *
   * @param options which log
   * @param before how far an earlier one was, if there was one
   */
  public LogFollower(LogOptions options, Optional<LogPlaces> before) {
    this.options = options;
    this.before = before;
    times = new LineTime(options.time());
  }

  /**
   * Looks what was written since the last look.
   *
   * @param now when that is
   * @param lines is given the lines; blank ones are left out
   * @return whether there is more at once
   * @throws IOException if the file is not there, at the second look in a row if it was, or cannot
   *     be read; lines may have been given before
   */
  public boolean look(Instant now, Consumer<LogLine> lines) throws IOException {
    Consumer<String> texts =
        text -> lines.accept(new LogLine(text, times.of(text, now), options.name()));
    boolean more = readRotated(now, texts);
    if (current.isEmpty()) {
      current = Optional.of(open(now, texts));
    }
    return readCurrent(now, texts) || more;
  }

  private OpenLog open(Instant now, Consumer<String> texts) throws IOException {
    Path file = options.file();
    OpenLog opened;
    try {
      opened = OpenLog.open(file, before.isEmpty() && !isMissed ? Long.MAX_VALUE : 0);
    } catch (NoSuchFileException e) {
      isMissed = true;
      throw new NoSuchFileException(file.toString(), null, "there is no such file");
    }
    Optional<LogPlaces> places = before;
    before = Optional.empty();
    return places.isPresent() ? resume(opened, places.get(), now, texts) : opened;
  }

  /** Goes on in this file, if it is the one; else reads first what is left of the one that was. */
  private OpenLog resume(OpenLog opened, LogPlaces places, Instant now, Consumer<String> texts)
      throws IOException {
    for (LogPlace place : places.rotated()) {
      readRest(place, now, texts);
    }
    for (LogPlace place : places.file()) {
      Path file = options.file();
      if (place.isOf(file) || (!readRest(place, now, texts) && place.fits(file))) {
        opened.close();
        return OpenLog.open(file, place.offset());
      }
    }
    return opened;
  }

  private boolean readRest(LogPlace place, Instant now, Consumer<String> texts) throws IOException {
    Optional<Path> found = Siblings.find(options.file(), place);
    if (found.isPresent()) {
      rotated.add(
          new Rotated(OpenLog.open(found.get(), place.offset()), now.plus(options.linger())));
      boolean unused = readRotated(now, texts);
    }
    return found.isPresent();
  }

  private boolean readCurrent(Instant now, Consumer<String> texts) throws IOException {
    OpenLog log = current.orElseThrow();
    if (log.isEmptied()) {
      if (!readRest(log.place(), now, texts)) {
        log.rest().ifPresent(texts);
      }
      log.again();
    }
    boolean more = log.read(modified(log), texts);
    if (more || isThere(log)) {
      return more;
    }
    rotated.add(new Rotated(log, now.plus(options.linger())));
    current = Optional.empty();
    current = Optional.of(OpenLog.open(options.file(), 0));
    return current.get().read(current.get().place().modified(), texts);
  }

  private Instant modified(OpenLog log) throws IOException {
    try {
      Instant modified = Files.getLastModifiedTime(options.file()).toInstant();
      return log.isAt(options.file()) ? modified : log.place().modified();
    } catch (NoSuchFileException e) {
      return log.place().modified();
    }
  }

  /** Whether the path leads to the file still; between a rename and a new file, it is said so. */
  private boolean isThere(OpenLog log) throws IOException {
    try {
      boolean there = log.isAt(options.file());
      isMissed = false;
      return there;
    } catch (NoSuchFileException e) {
      if (isMissed) {
        throw new NoSuchFileException(
            options.file().toString(), null, "there is no such file any more");
      }
      isMissed = true;
      return true;
    }
  }

  /** Whoever writes may not have noticed yet that the file was rotated away. */
  private boolean readRotated(Instant now, Consumer<String> texts) throws IOException {
    boolean more = false;
    for (Iterator<Rotated> all = rotated.iterator(); all.hasNext(); ) {
      Rotated one = all.next();
      boolean grows = one.log().read(one.log().place().modified(), texts);
      more |= grows;
      if (!grows && !now.isBefore(one.until())) {
        all.remove();
        one.log().rest().ifPresent(texts);
        one.log().close();
      }
    }
    return more;
  }

  /**
   * How far it is.
   *
   * @return with what another follower goes on
   */
  public LogPlaces places() {
    if (current.isEmpty() && before.isPresent()) {
      return before.get();
    }
    List<LogPlace> old = new ArrayList<>();
    for (Rotated one : rotated) {
      old.add(one.log().place());
    }
    return new LogPlaces(current.isPresent() ? List.of(current.get().place()) : List.of(), old);
  }

  @Override
  public void close() throws IOException {
    for (Rotated one : rotated) {
      one.log().close();
    }
    if (current.isPresent()) {
      current.get().close();
    }
  }
}
