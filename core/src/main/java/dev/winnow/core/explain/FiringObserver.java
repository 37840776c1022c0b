package dev.winnow.core.explain;

import java.util.List;

/** Looks at the facts before each firing and at rest; only where somebody asked for it. */
public interface FiringObserver {

  /** A moment worth looking at; the facts are all there are, the earliest first. */
  void moment(List<Object> facts);

  /** A rule is about to fire. */
  void firing(Firing firing);
}
