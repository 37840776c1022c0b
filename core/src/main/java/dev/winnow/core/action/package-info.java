/** What can be done: typed actions, which rules propose and adapters carry out. */
@NullMarked
package dev.winnow.core.action;

import org.jspecify.annotations.NullMarked;
