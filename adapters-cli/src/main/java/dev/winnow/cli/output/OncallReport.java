package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.rules.settings.Schedule;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Shows who is on call. For one thread. */
public final class OncallReport {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Screen screen;
  private final DocumentFormat format;

  /**
   * A report.
   *
   * @param screen where it goes
   * @param format how
   */
  public OncallReport(Screen screen, DocumentFormat format) {
    this.screen = screen;
    this.format = format;
  }

  /** Somebody's turn; the last one that is looked at may go on. */
  private record Turn(long from, Schedule.Duty duty, OptionalLong until) {}

  /**
   * Writes who is on call at a time.
   *
   * @param schedules by these schedules
   * @param at the time
   */
  public void at(List<Schedule> schedules, Instant at) {
    long now = at.toEpochMilli();
    if (format == DocumentFormat.JSON) {
      json(
          json -> {
            json.writeStringField("at", at.toString());
            each(json, schedules, one -> turn(json, one, turn(one, now), false));
          });
      return;
    }
    screen.line("on call at " + Words.time(at) + ":");
    Table table = new Table(2, "llll");
    for (Schedule one : schedules) {
      Turn turn = turn(one, now);
      table.row(one.getName(), turn.duty().who(), until(one, turn), "by " + turn.duty().by());
    }
    print(table);
  }

  private static String until(Schedule one, Turn turn) {
    return turn.until().isPresent()
        ? "until "
            + local(one, turn.until().getAsLong())
            + ", then "
            + one.onCall(turn.until().getAsLong())
        : "from then on";
  }

  /**
   * Writes all turns between two times.
   *
   * @param schedules of these schedules
   * @param from the beginning
   * @param to the end; a turn that begins then is left out
   */
  public void turns(List<Schedule> schedules, Instant from, Instant to) {
    if (format == DocumentFormat.JSON) {
      json(
          json -> {
            json.writeStringField("from", from.toString());
            json.writeStringField("to", to.toString());
            each(json, schedules, one -> turns(json, one, turns(one, from, to)));
          });
      return;
    }
    for (Schedule one : schedules) {
      screen.line(one.getName() + ", " + Words.time(from) + " to " + Words.time(to) + ":");
      Table table = new Table(2, "lll");
      for (Turn turn : turns(one, from, to)) {
        table.row(local(one, turn.from()), turn.duty().who(), "by " + turn.duty().by());
      }
      print(table);
    }
  }

  private static List<Turn> turns(Schedule schedule, Instant from, Instant to) {
    List<Turn> turns = new ArrayList<>();
    OptionalLong next = OptionalLong.of(from.toEpochMilli());
    while (next.isPresent() && next.getAsLong() < to.toEpochMilli()) {
      Turn turn = turn(schedule, next.getAsLong());
      turns.add(turn);
      next = turn.until();
    }
    return turns;
  }

  private static Turn turn(Schedule schedule, long at) {
    return new Turn(at, schedule.duty(at), schedule.nextHandOver(at));
  }

  private static String local(Schedule one, long at) {
    ZonedDateTime time = Instant.ofEpochMilli(at).atZone(ZoneId.of(one.getZone()));
    return LOCAL.format(time) + " " + time.getOffset();
  }

  private interface Written {
    void of(Schedule schedule) throws IOException;
  }

  private static void each(JsonGenerator json, List<Schedule> schedules, Written rest)
      throws IOException {
    json.writeArrayFieldStart("schedules");
    for (Schedule one : schedules) {
      json.writeStartObject();
      json.writeStringField("schedule", one.getName());
      json.writeStringField("zone", one.getZone());
      rest.of(one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void turns(JsonGenerator json, Schedule one, List<Turn> turns) throws IOException {
    json.writeArrayFieldStart("turns");
    for (Turn turn : turns) {
      json.writeStartObject();
      turn(json, one, turn, true);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void turn(JsonGenerator json, Schedule one, Turn turn, boolean dated)
      throws IOException {
    if (dated) {
      json.writeStringField("from", Instant.ofEpochMilli(turn.from()).toString());
    }
    json.writeStringField("onCall", turn.duty().who());
    json.writeStringField("by", turn.duty().by());
    if (turn.until().isPresent()) {
      long until = turn.until().getAsLong();
      json.writeStringField("until", Instant.ofEpochMilli(until).toString());
      json.writeStringField("then", one.onCall(until));
    }
  }

  private void json(JsonText.Fields fields) {
    JsonText text = new JsonText(screen.out(), "");
    text.line(fields);
    text.flush();
    screen.out().flush();
  }

  private void print(Table table) {
    table.print(screen.out(), screen.width());
    screen.out().flush();
  }
}
