package dev.winnow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A policy without cases: nobody knows whether it does what it should. */
final class NoCases extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoCases(List<Path> paths) {
    super(
        "there are no cases in "
            + paths.stream().map(Path::toString).collect(Collectors.joining(", "))
            + ". Write a cases.yaml beside the rules; \"winnow init DIR\" shows how one looks.");
  }
}
