package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.winnow.core.text.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** The column mappings at hand: the one the user gives, and those that are shipped. */
final class CsvMappings {

  /** Their names; the first that knows a header has it. */
  static final List<String> SHIPPED = List.of("servicenow", "zabbix", "pagerduty", "jira");

  private static final int LIMIT = 1 << 20;

  /** Each knows a header by more columns than one. */
  private static final int FEWEST = 2;

  private final Map<String, CsvMapping> shipped = new LinkedHashMap<>();
  private final Optional<CsvMapping> given;
  private @Nullable ObjectMapper yaml;

  /**
   * Reads the mappings.
   *
   * @throws InputException if the given one cannot be read
   */
  CsvMappings(Optional<String> nameOrPath) {
    given = nameOrPath.map(this::load);
  }

  /** Made when it is needed: most files are no CSV, and it takes longer than they do. */
  private ObjectMapper yaml() {
    ObjectMapper made = yaml == null ? mapper() : yaml;
    yaml = made;
    return made;
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
    if (given.isPresent() || header.size() < FEWEST) {
      return given;
    }
    return SHIPPED.stream()
        .map(this::shipped)
        .filter(mapping -> lacking(mapping, header).isEmpty())
        .findFirst();
  }

  private static List<String> lacking(CsvMapping mapping, List<String> header) {
    return new CsvColumns(header, mapping).missing(mapping.detect());
  }

  /** A sentence about the shipped mapping that comes nearest to a header; empty if none does. */
  String nearest(List<String> header) {
    String nearest = "";
    double least = 1;
    for (String name : SHIPPED) {
      CsvMapping mapping = shipped(name);
      List<String> lacking = lacking(mapping, header);
      double share = (double) lacking.size() / mapping.detect().size();
      if (share < least) {
        least = share;
        nearest = " Nearest is " + name + ", which needs " + String.join(", ", lacking) + " too.";
      }
    }
    return nearest;
  }

  private CsvMapping load(String nameOrPath) {
    return SHIPPED.contains(nameOrPath) ? shipped(nameOrPath) : read(nameOrPath);
  }

  private CsvMapping shipped(String name) {
    return shipped.computeIfAbsent(
        name,
        key -> {
          try {
            return parse(key + ".yaml", resource(key));
          } catch (IOException e) {
            throw new IllegalStateException("the shipped " + key + " cannot be read", e);
          }
        });
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = CsvMappings.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the shipped " + name + ".yaml is missing");
      }
      return in.readAllBytes();
    }
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

  /** A mapping that says only what is different from a shipped one. */
  private CsvMapping extended(String base, byte[] bytes) throws IOException {
    if (!SHIPPED.contains(base)) {
      throw new Refused(
          "it extends \""
              + Excerpt.of(base)
              + "\", which is not shipped; "
              + NearestName.hint(base, SHIPPED).replaceAll("[.]$", ""));
    }
    JsonNode merged = yaml().readTree(resource(base));
    merge((ObjectNode) merged, yaml().readTree(bytes));
    return yaml().treeToValue(merged, CsvMapping.class);
  }

  /** Groups of keys merge, lists and single values replace. */
  private static void merge(ObjectNode base, JsonNode own) {
    for (Map.Entry<String, JsonNode> entry : own.properties()) {
      JsonNode known = base.get(entry.getKey());
      if (known instanceof ObjectNode group && entry.getValue().isObject()) {
        merge(group, entry.getValue());
      } else {
        base.set(entry.getKey(), entry.getValue());
      }
    }
  }

  private CsvMapping parse(String path, byte[] bytes) throws IOException {
    try {
      CsvMapping own = yaml().readValue(bytes, CsvMapping.class);
      if (own == null) {
        throw new Refused("it is empty; the shipped mapping servicenow is an example");
      }
      CsvMapping mapping = (own.base().isEmpty() ? own : extended(own.base(), bytes)).checked();
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
