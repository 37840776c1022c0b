package dev.winnow.core.explain;

import java.util.List;

/** Looks at the facts before each firing and at rest; only where somebody asked for it. */
public interface FiringObserver {

  /** A moment worth looking at; the facts are all there are, the earliest first. */
  void moment(List<Object> facts);

  /** A rule has fired, or the time of what it put off has come. */
  void firing(Firing firing);

  /** A rule has put off what follows until a time. */
  void waiting(Firing firing);
}
