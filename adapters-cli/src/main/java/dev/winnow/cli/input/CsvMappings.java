package dev.winnow.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/** The column mappings at hand: the one the user gives, and those that are shipped. */
final class CsvMappings {

  static final List<String> SHIPPED = List.of("servicenow");
  private static final int LIMIT = 1 << 20;

  private final ObjectMapper yaml = mapper();
  private final Map<String, CsvMapping> shipped = new LinkedHashMap<>();
  private final Optional<CsvMapping> given;

  /**
   * Reads the mappings.
   *
   * @throws InputException if the given one cannot be read
   */
  CsvMappings(Optional<String> nameOrPath) {
    given = nameOrPath.map(this::load);
  }

  private static ObjectMapper mapper() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LIMIT);
    limits.setNestingDepthLimit(20);
    limits.setMaxAliasesForCollections(10);
    return YAMLMapper.builder(YAMLFactory.builder().loaderOptions(limits).build())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** The mapping for a file with this header: the given one, or a shipped one that knows it. */
  Optional<CsvMapping> forHeader(List<String> header) {
    return given.isPresent()
        ? given
        : SHIPPED.stream()
            .map(this::shipped)
            .filter(mapping -> header.containsAll(mapping.detect()))
            .findFirst();
  }

  private CsvMapping load(String nameOrPath) {
    return SHIPPED.contains(nameOrPath) ? shipped(nameOrPath) : read(nameOrPath);
  }

  private CsvMapping shipped(String name) {
    return shipped.computeIfAbsent(
        name,
        key -> {
          String resource = key + ".yaml";
          try (InputStream in = CsvMappings.class.getResourceAsStream(resource)) {
            if (in == null) {
              throw new IllegalStateException("the shipped " + resource + " is missing");
            }
            return parse(resource, in.readAllBytes());
          } catch (IOException e) {
            throw new IllegalStateException("the shipped " + resource + " cannot be read", e);
          }
        });
  }

  private CsvMapping read(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new InputException("The CSV mapping " + path + " is longer than 1 MiB; shorten it.");
      }
      return parse(path, bytes);
    } catch (IOException | InvalidPathException e) {
      throw new InputException(
          "The CSV mapping "
              + Excerpt.of(path)
              + " cannot be read; give a YAML file or the name of a shipped mapping: "
              + String.join(", ", SHIPPED)
              + ".",
          e);
    }
  }

  private CsvMapping parse(String path, byte[] bytes) throws IOException {
    try {
      CsvMapping mapping = yaml.readValue(bytes, CsvMapping.class);
      if (mapping == null) {
        throw new Refused("it is empty; the shipped mapping servicenow is an example");
      }
      mapping.checked();
      CsvStates.of(mapping);
      return mapping;
    } catch (JsonProcessingException e) {
      throw new InputException(MappingProblem.sentence(path, bytes, e), e);
    } catch (Refused e) {
      throw new InputException(
          "The CSV mapping " + path + " is not complete: " + e.getMessage() + ".", e);
    }
  }
}
