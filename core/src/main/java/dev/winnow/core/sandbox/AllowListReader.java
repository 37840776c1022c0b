package dev.winnow.core.sandbox;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.sandbox.AllowList.Section;
import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the text of an allow-list. */
final class AllowListReader {

  private static final String OURS = Signal.class.getPackageName() + ".";
  private static final String OUR_FACTS = Fact.class.getPackageName() + ".";
  private static final String HINTS = "instead";
  private static final String EXTENDS = " extends ";

  private final Map<Section, List<Entries.Entry>> sections = new EnumMap<>(Section.class);
  private final Map<String, String> hints = new TreeMap<>();
  private String section = "";

  private AllowListReader() {}

  static AllowList read(String resource) {
    return parse(text(resource) + "\n[rules]\n" + signals());
  }

  /** Rules may use signals and states that do not come with Winnow as they may use its own. */
  static String signals() {
    return others(TypeNames.SIGNALS, OURS) + others(TypeNames.FACTS, OUR_FACTS);
  }

  private static String others(TypeNames<?> types, String ours) {
    StringBuilder lines = new StringBuilder();
    for (String name : types.all()) {
      String type = types.type(name).orElseThrow().getName();
      if (!type.startsWith(ours)) {
        lines.append(type).append(" : *\n").append(type).append("$* : *\n");
      }
    }
    return lines.toString();
  }

  static String text(String resource) {
    try (InputStream in = AllowListReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Winnow is incomplete: " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Winnow's own " + resource + " cannot be read", e);
    }
  }

  static AllowList parse(String text) {
    AllowListReader reader = new AllowListReader();
    for (String line : joined(text)) {
      reader.line(line);
    }
    Map<Section, Entries> entries = new EnumMap<>(Section.class);
    reader.sections.forEach((name, list) -> entries.put(name, new Entries(list)));
    return new AllowList(entries, reader.hints);
  }

  /** Lines without remarks, each with those that continue it. */
  private static List<String> joined(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line);
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  private void line(String line) {
    if (line.startsWith("[")) {
      section = line.substring(1, line.indexOf(']'));
    } else if (section.equals(HINTS)) {
      int at = line.indexOf('=');
      hints.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
    } else {
      sections
          .computeIfAbsent(
              Section.valueOf(section.toUpperCase(Locale.ROOT)), any -> new ArrayList<>())
          .add(entry(line));
    }
  }

  private static Entries.Entry entry(String line) {
    int colon = line.indexOf(" :");
    String head = line.substring(0, colon);
    int at = head.indexOf(EXTENDS);
    String name = (at < 0 ? head : head.substring(0, at)).strip();
    List<String> parents = at < 0 ? List.of() : words(head.substring(at + EXTENDS.length()));
    return new Entries.Entry(name, parents, new TreeSet<>(words(line.substring(colon + 2))));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
