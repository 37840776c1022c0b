package dev.winnow.formats.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.text.yaml.TextFile;
import dev.winnow.text.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cases of a mapping, in {@code NAME.bodies.yaml} beside {@code NAME.yaml}. Stateless, safe for
 * use by several threads.
 */
public final class MappingCases {

  /** How names of files of cases end. */
  public static final String ENDING = ".bodies.yaml";

  private static final String YAML = ".yaml";
  private static final List<String> KEYS = List.of("name", "body", "file", "signals");
  private static final List<State.Meaning> KINDS =
      List.of(
          State.Meaning.ALERT,
          State.Meaning.RESOLVED,
          State.Meaning.ACKNOWLEDGEMENT,
          State.Meaning.UNACKNOWLEDGEMENT,
          State.Meaning.RESOLUTION,
          State.Meaning.SILENCE,
          State.Meaning.REFUSE);
  private static final List<String> TEXTS =
      List.of(
          "severity",
          "at",
          "startsAt",
          "endsAt",
          "by",
          "action",
          "source",
          "comment",
          "silencedBy");

  private MappingCases() {}

  /**
   * The files of cases that belong to files and folders.
   *
   * @param paths mappings, files of their cases, or folders, beneath which all are found, save in
   *     hidden ones; what is neither is passed over
   * @return the files, by name
   */
  public static List<Path> find(List<Path> paths) {
    return paths.stream().flatMap(path -> of(path).stream()).distinct().toList();
  }

  private static List<Path> of(Path path) {
    if (Files.isDirectory(path)) {
      return below(path);
    }
    String name = String.valueOf(path.getFileName());
    if (name.endsWith(ENDING)) {
      return List.of(path);
    }
    if (!name.endsWith(YAML)) {
      return List.of();
    }
    String plain = name.substring(0, name.length() - YAML.length());
    Path beside = path.resolveSibling(plain + ENDING);
    return Files.isRegularFile(beside) ? List.of(beside) : List.of();
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> path.toString().endsWith(ENDING))
          .filter(path -> !folder.relativize(path).toString().startsWith("."))
          .filter(path -> !folder.relativize(path).toString().contains("/."))
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw problem(folder, 0, "this folder cannot be read: " + e.getMessage());
    }
  }

  /**
   * The mapping that cases belong to.
   *
   * @param cases a file of cases
   * @return the mapping's file
   */
  public static Path mapping(Path cases) {
    String name = String.valueOf(cases.getFileName());
    return cases.resolveSibling(name.substring(0, name.length() - ENDING.length()) + YAML);
  }

  /**
   * Reads the cases of a file.
   *
   * @param path the file
   * @return its cases
   * @throws PolicyException with all that is wrong, each with its line
   */
  public static List<MappingCase> read(Path path) {
    YamlNode root = YamlNode.of(path.toString(), TextFile.read(path));
    List<MappingCase> cases = new ArrayList<>();
    for (YamlNode node : root.items()) {
      node.only(KEYS);
      String name = node.get("name").map(YamlNode::text).orElse("");
      if (name.isBlank()) {
        node.wrong("a case needs a name: a sentence that says what it shows");
      }
      List<MappingCase.Expected> expected = new ArrayList<>();
      node.get("signals")
          .ifPresentOrElse(
              signals -> signals.items().forEach(one -> expected.add(expected(one))),
              () -> node.wrong("a case needs signals; signals: [] if there should be none"));
      List<Object> values = values(path, node);
      cases.add(new MappingCase(path.toString(), node.line(), name, values, expected));
    }
    root.check();
    return cases;
  }

  private static List<Object> values(Path path, YamlNode node) {
    Optional<YamlNode> file = node.get("file");
    Optional<YamlNode> body = node.get("body");
    if (file.isPresent() == body.isPresent()) {
      node.wrong("a case needs a body: a JSON text after \"body: |\", or a file beside this one");
      return List.of();
    }
    YamlNode place = body.or(() -> file).orElse(node);
    if (!place.isSingle()) {
      place.wrong("\"body\" must be a text; write \"body: |\" and the JSON indented below it");
      return List.of();
    }
    String json =
        file.map(one -> TextFile.read(path.resolveSibling(one.text()))).orElseGet(place::text);
    List<Object> values = new ArrayList<>();
    try (MappingIterator<Object> all =
        new ObjectMapper().readerFor(Object.class).readValues(json)) {
      while (all.hasNextValue()) {
        values.add(all.nextValue());
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      place.wrong("line " + line + " of this body is not valid JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      place.wrong("this body cannot be read: " + e.getMessage());
    }
    return values;
  }

  private static MappingCase.Expected expected(YamlNode node) {
    List<String> keys = new ArrayList<>(KINDS.stream().map(State.Meaning::word).toList());
    keys.addAll(TEXTS);
    keys.addAll(List.of(Parts.LABELS, Parts.ANNOTATIONS));
    node.only(keys);
    State.Meaning kind = State.Meaning.IGNORE;
    String name = "";
    for (State.Meaning one : KINDS) {
      Optional<YamlNode> said = node.get(one.word());
      if (said.isPresent()) {
        kind = one;
        name = said.get().text();
      }
    }
    if (kind == State.Meaning.IGNORE) {
      node.wrong("a signal is one of " + String.join(", ", keys.subList(0, KINDS.size())));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.forEach(key -> node.get(key).ifPresent(value -> texts.put(key, value.text())));
    return new MappingCase.Expected(
        kind,
        name,
        texts,
        node.get(Parts.LABELS).map(MappingCases::texts),
        node.get(Parts.ANNOTATIONS).map(MappingCases::texts).orElse(Map.of()));
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.entries().forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  private static PolicyException problem(Path path, int line, String message) {
    return new PolicyException(List.of(new PolicyProblem(path.toString(), line, 0, message)));
  }
}
