package dev.winnow.formats;

/**
 * An item with its final time, and where it stands among others.
 *
 * @param item the item
 * @param place what it is sorted by, in milliseconds since 1970: its time, or the clock of its file
 *     where it came too late to be put in order
 */
record Placed(Item item, long place) {}
