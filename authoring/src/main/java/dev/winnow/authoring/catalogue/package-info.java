/**
 * What a policy consists of: a page and a picture of its rules, from their text and their cases.
 */
@NullMarked
package dev.winnow.authoring.catalogue;

import org.jspecify.annotations.NullMarked;
