package dev.winnow.documents.view;

/**
 * A row of an action plan. Immutable.
 *
 * @param what what is to be done
 * @param kind mitigate, prevent, process or other; unknown unless it is known
 * @param owner who does it; unknown unless the record says
 * @param due by when; unknown unless the record says
 */
public record ActionItem(Said what, Said kind, Said owner, Said due) {}
