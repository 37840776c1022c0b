package dev.winnow.host.log;

import dev.winnow.core.signal.LogLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real log, whoever rotates it, and a follower. Its time is what the test says. */
final class FollowedLog implements AutoCloseable {

  static final Duration LINGER = Duration.ofSeconds(10);

  private final Path file;
  private final Optional<DateTimeFormatter> time;
  private final List<LogLine> told = new ArrayList<>();
  private LogFollower follower;
  private Instant now = Instant.parse("2021-09-03T08:00:00Z");

  FollowedLog(Path file, Optional<DateTimeFormatter> time) {
    this.file = file;
    this.time = time;
    follower = follower(Optional.empty());
  }

  private LogFollower follower(Optional<LogPlaces> before) {
    return new LogFollower(new LogOptions(file, "app.log", time, LINGER), before);
  }

  FollowedLog write(String text) {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  FollowedLog write(byte[] text) {
    writeTo(file, text);
    return this;
  }

  FollowedLog writeToRotated(String text) {
    writeTo(rotated(), text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private static void writeTo(Path to, byte[] text) {
    try {
      Files.write(to, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renames the log, as logrotate does with "create". */
  FollowedLog rename() throws IOException {
    Files.move(file, rotated(), StandardCopyOption.REPLACE_EXISTING);
    return this;
  }

  /** Copies the log and empties it, as logrotate does with "copytruncate". */
  FollowedLog copyAndEmpty() throws IOException {
    Files.copy(file, rotated(), StandardCopyOption.REPLACE_EXISTING);
    return empty();
  }

  FollowedLog empty() throws IOException {
    Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    return this;
  }

  private Path rotated() {
    return file.resolveSibling("app.log.1");
  }

  /** Looks until there is no more. */
  FollowedLog look() throws IOException {
    while (follower.look(now, told::add)) {
      // There is more.
    }
    return this;
  }

  FollowedLog passes(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Another process goes on with what this one remembered. */
  FollowedLog restart() throws IOException {
    LogPlaces places = follower.places();
    follower.close();
    follower = follower(Optional.of(places));
    return this;
  }

  List<String> told() {
    return told.stream().map(LogLine::text).toList();
  }

  List<LogLine> lines() {
    return told;
  }

  @Override
  public void close() throws IOException {
    follower.close();
  }
}
