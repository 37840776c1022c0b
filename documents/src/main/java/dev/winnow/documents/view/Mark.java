package dev.winnow.documents.view;

/**
 * Where the record says so. Immutable.
 *
 * @param number its number in the document, from 1
 * @param place a file and line, or the id of a decision
 * @param what what stands there, in a word
 */
public record Mark(int number, String place, String what) {}
