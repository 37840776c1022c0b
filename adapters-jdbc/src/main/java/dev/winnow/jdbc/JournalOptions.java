package dev.winnow.jdbc;

import dev.winnow.runtime.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a journal is and how it is kept. What is empty or zero is as the words below say.
 * Immutable.
 *
 * @param url {@code jdbc:sqlite:FILE}, a bare name of a file, which is the same, or {@code
 *     jdbc:postgresql://HOST/DATABASE}; without a password
 * @param user the user in PostgreSQL; possibly empty
 * @param passwordFile the file that holds the user's password; possibly empty
 * @param durability {@code always}: what was accepted is on disk. {@code crash}: it survives a
 *     crash of this process, but a power cut may take the last moments. Empty is {@code always}
 * @param keep how long what is over is kept: entries, decisions, finished deliveries, closed
 *     tickets; zero is 30 days
 * @param keepSnapshots how many snapshots are kept; 0 is 3
 * @param retryLock how often a standby asks for the journal; zero is a second
 * @param timeout how long a statement, or another program that has the file locked, is waited for;
 *     zero is 30 seconds
 */
public record JournalOptions(
    String url,
    String user,
    String passwordFile,
    String durability,
    Duration keep,
    int keepSnapshots,
    Duration retryLock,
    Duration timeout) {

  private static final String ALWAYS = "always";
  private static final String CRASH = "crash";

  /**
   * Puts in what is not said, and checks the rest.
   *
   * @throws IllegalArgumentException if a value is wrong; the message says which one, and what to
   *     write
   */
  public JournalOptions {
    durability = durability.isEmpty() ? ALWAYS : durability;
    keep = orElse(keep, Duration.ofDays(30));
    keepSnapshots = keepSnapshots == 0 ? 3 : keepSnapshots;
    retryLock = orElse(retryLock, Duration.ofSeconds(1));
    timeout = orElse(timeout, Duration.ofSeconds(30));
    check(!url.isBlank(), "url is empty; write the name of a file, or jdbc:postgresql://HOST/NAME");
    check(
        durability.equals(ALWAYS) || durability.equals(CRASH),
        "durability must be " + ALWAYS + " or " + CRASH + ", and not \"" + durability + "\"");
    check(!keep.isNegative(), "keep must not be negative");
    check(keepSnapshots > 0, "keepSnapshots must be at least 1");
    check(!retryLock.isNegative(), "retryLock must not be negative");
    check(
        timeout.compareTo(Duration.ofMillis(1)) >= 0 && timeout.compareTo(Duration.ofDays(1)) <= 0,
        "timeout must be from a millisecond to a day");
    Location.of(url);
  }

  /**
   * A journal with all else as it is without being said.
   *
   * @param url where it is
   * @return its options
   * @throws IllegalArgumentException if that is no place for a journal
   */
  public static JournalOptions at(String url) {
    return new JournalOptions(url, "", "", "", Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);
  }

  /**
   * The same with files that are found from a folder, where their names are not absolute.
   *
   * @param folder the folder
   * @return a copy
   */
  public JournalOptions in(Path folder) {
    return new JournalOptions(
        at(folder),
        user,
        passwordFile.isEmpty() ? "" : folder.resolve(passwordFile).normalize().toString(),
        durability,
        keep,
        keepSnapshots,
        retryLock,
        timeout);
  }

  private String at(Path folder) {
    return Location.of(url) instanceof Location.File file
        ? folder.resolve(file.path()).normalize().toString()
        : url;
  }

  /**
   * Whether several processes may wait for it, as it is not a file of this machine.
   *
   * @return true for PostgreSQL
   */
  public boolean isShared() {
    return Location.of(url) instanceof Location.Server;
  }

  boolean isAlwaysDurable() {
    return durability.equals(ALWAYS);
  }

  Optional<Secret> password() {
    return passwordFile.isEmpty()
        ? Optional.empty()
        : Optional.of(Secret.read(Path.of(passwordFile)));
  }

  private static Duration orElse(Duration said, Duration other) {
    return said.isZero() ? other : said;
  }

  private static void check(boolean right, String message) {
    if (!right) {
      throw new IllegalArgumentException("journal: " + message);
    }
  }
}
