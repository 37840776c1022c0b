package dev.winnow.formats.mapping;

/** A body could not be turned into a signal; the message says why and where in the mapping. */
public final class MappingFault extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MappingFault(String message) {
    super(message);
  }

  MappingFault(String message, Throwable cause) {
    super(message, cause);
  }
}
