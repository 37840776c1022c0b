/** Text from outside, made fit to be shown: it steers no terminal, page or picture. */
@org.jspecify.annotations.NullMarked
package dev.winnow.text;
