package dev.winnow.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notification in the log of Nagios: a state, or an occasion with the state in parentheses (<a
 * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/base/notifications.c">notifications.c</a>).
 * Icinga 2 writes the occasion without the state of services, and the state twice of hosts (<a
 * href="https://github.com/Icinga/icinga2/blob/master/lib/compat/compatlogger.cpp">compatlogger.cpp,
 * NotificationSentHandler</a>). Only states that are hard are told.
 *
 * @param author who acknowledged, where somebody did
 */
record NagiosNotification(Kind kind, NagiosState state, String author) {

  enum Kind {
    /** Of a state. */
    STATE,
    /** Somebody has taken the problem on. */
    ACKNOWLEDGEMENT,
    /** A downtime, flapping, a word of a person. */
    OTHER
  }

  private static final String HARD = "HARD";
  private static final Pattern OCCASION = Pattern.compile("([A-Z]+)(?: \\(([A-Z]+)\\))?");

  private static final Pattern ICINGA =
      Pattern.compile(
          "information/Notification: Sending (?:reminder )?'(Problem|Recovery|Acknowledgement)'"
              + " notification '([^']+!.+)' for user '([^']*)'");

  /** Contact, host, service, occasion, command, output. */
  static NagiosNotification service(String[] cells) {
    return of(cells[3], "OK", cells[5], cells[0], cells[2], cells[1]);
  }

  /** Contact, host, occasion, command, output. */
  static NagiosNotification host(String[] cells) {
    return of(cells[2], "UP", cells[4], cells[0], NagiosState.HOST_DOWN, cells[1]);
  }

  /**
   * A line of Icinga 2's own log, of which only the notifications say something of states; how bad
   * a problem is they do not say (<a
   * href="https://github.com/Icinga/icinga2/blob/master/lib/icinga/notification.cpp">notification.cpp,
   * BeginExecuteNotification</a>).
   */
  static Optional<NagiosNotification> icinga(String line) {
    Matcher form = ICINGA.matcher(line);
    if (!form.matches()) {
      return Optional.empty();
    }
    // host!notification or host!service!notification
    String[] names = form.group(2).split("!", 3);
    boolean ofService = names.length == 3;
    String occasion = form.group(1).toUpperCase(Locale.ROOT);
    String state = occasion.equals("PROBLEM") ? ofService ? NagiosState.PROBLEM : "DOWN" : occasion;
    return Optional.of(
        of(
            state,
            ofService ? "OK" : "UP",
            line,
            form.group(3),
            ofService ? names[1] : NagiosState.HOST_DOWN,
            names[0]));
  }

  private static NagiosNotification of(
      String occasion, String good, String output, String contact, String name, String host) {
    Matcher form = OCCASION.matcher(occasion);
    String word = form.matches() ? form.group(1) : occasion;
    String inside = form.matches() && form.group(2) != null ? form.group(2) : "";
    String state =
        word.equals("RECOVERY")
            ? good
            : word.equals("PROBLEM") && !inside.isEmpty() ? inside : word;
    Kind kind =
        switch (word) {
          case "ACKNOWLEDGEMENT" -> Kind.ACKNOWLEDGEMENT;
          case "CUSTOM",
              "FLAPPINGSTART",
              "FLAPPINGSTOP",
              "FLAPPINGEND",
              "FLAPPINGDISABLED",
              "DOWNTIMESTART",
              "DOWNTIMEEND",
              "DOWNTIMECANCELLED" ->
              Kind.OTHER;
          default -> Kind.STATE;
        };
    String[] parts = output.split(";", -1);
    String author = parts.length > 2 ? parts[parts.length - 2].strip() : "";
    return new NagiosNotification(
        kind,
        new NagiosState(name, host, state, HARD, "", contact, output),
        author.isEmpty() ? contact : author);
  }
}
