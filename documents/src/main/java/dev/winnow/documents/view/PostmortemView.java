package dev.winnow.documents.view;

import java.util.List;

/**
 * What a post-mortem says. Immutable.
 *
 * @param title the problem and where it is
 * @param ticket the ticket's id
 * @param date the day on which it began
 * @param authors who wrote it: unknown
 * @param status whether it is over
 * @param priority such as {@code P2}
 * @param summary it in a few sentences
 * @param begins when it began
 * @param ends when it was over; unknown while it is not
 * @param duration for how long it was there
 * @param stakeholders who had to do with it
 * @param business what it did to the business
 * @param customers what it did to customers
 * @param systems what it did to systems
 * @param causes why it happened
 * @param hints what people said at its end, which may tell why it happened
 * @param changes what was changed before it began
 * @param resolution what ended it
 * @param detection how it was noticed
 * @param actions what is to be done
 * @param days the timeline
 * @param others other tickets of that time
 * @param zone the team's zone
 * @param references where the record says so
 */
public record PostmortemView(
    String title,
    String ticket,
    String date,
    Said authors,
    Said status,
    String priority,
    Said summary,
    Moment begins,
    Said ends,
    Said duration,
    List<Person> stakeholders,
    List<Said> business,
    List<Said> customers,
    List<Said> systems,
    List<Said> causes,
    List<Said> hints,
    List<Row> changes,
    List<Row> resolution,
    List<Said> detection,
    List<ActionItem> actions,
    List<Day> days,
    List<Said> others,
    String zone,
    List<Mark> references) {}
