package dev.winnow.core.decision;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Worded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A ticket as people see it. Immutable.
 *
 * @param id the ticket's id
 * @param priority 1, the most urgent, to 5
 * @param title the name of the problem that leads it
 * @param about what is broken: the labels that tell it from others of its name, such as {@code
 *     job=api}; possibly empty
 * @param scope where it is: such as {@code zone=AB}; possibly empty
 * @param labels the leading incident's labels
 * @param state whether it is open, acknowledged or closed
 * @param count how many alerts it stands for
 * @param owner who should look at it
 * @param category layer, component and type, as {@code service/llm/batch}
 * @param runbook where to read what to do; possibly empty
 * @param dashboard where to look at it; possibly empty
 * @param rootCause the incident that explains the others, where there are others; empty once it has
 *     ended and another leads in its place
 * @param inhibits the other incidents in it, the most urgent first: a line for each name, with how
 *     many there are and of what
 * @param firstSeen when its first alert happened
 * @param lastSeen when its latest alert happened
 * @param summary what is the matter, in one line, as the leading incident's annotations say;
 *     possibly empty
 * @param closeReason why it was closed; empty while it is open
 */
public record TicketView(
    String id,
    int priority,
    String title,
    String about,
    String scope,
    Labels labels,
    State state,
    long count,
    String owner,
    String category,
    String runbook,
    String dashboard,
    Optional<String> rootCause,
    List<String> inhibits,
    Instant firstSeen,
    Instant lastSeen,
    String summary,
    String closeReason) {

  /** Whether somebody still has to do something. */
  public enum State implements Worded {
    /** Nobody has taken it on. */
    OPEN("open"),
    /** Somebody has. */
    ACKNOWLEDGED("acknowledged"),
    /** It is over. */
    CLOSED("closed"),
    /** All of it moved into another ticket. */
    MERGED("merged");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps its own copy of the list. Snapshots of earlier versions lack some texts. */
  public TicketView {
    about = Objects.requireNonNullElse(about, "");
    dashboard = Objects.requireNonNullElse(dashboard, "");
    inhibits = List.copyOf(inhibits);
  }

  /**
   * What is broken, and where it is.
   *
   * @return such as {@code job=api, zone=AB}; possibly empty
   */
  public String where() {
    String place = scope.indexOf(',') < 0 ? scope : scope.replaceAll(",(?! )", ", ");
    return about.isEmpty() || place.isEmpty() ? about + place : about + ", " + place;
  }

  /**
   * Its first line, which names what is broken.
   *
   * @return such as {@code P2 TargetDown (job=api, zone=AB)}
   */
  public String headline() {
    String where = where();
    return "P" + priority + " " + title + (where.isEmpty() ? "" : " (" + where + ")");
  }
}
