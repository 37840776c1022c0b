/**
 * What a policy consists of: a page and a picture of its rules, from their text and their cases.
 */
@NullMarked
package dev.winnow.rules.catalogue;

import org.jspecify.annotations.NullMarked;
