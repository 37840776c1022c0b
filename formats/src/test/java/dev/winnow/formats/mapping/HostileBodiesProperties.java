package dev.winnow.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a body, reading it ends, and says what became of it. */
class HostileBodiesProperties {

  private static final Mappings SHIPPED = Mappings.shipped(Instant.parse("2000-01-01T00:00:00Z"));
  private static final List<Body> BODIES = bodies();

  private static List<Body> bodies() {
    List<Body> all = new ArrayList<>();
    try {
      Path folder =
          Path.of(Objects.requireNonNull(Mappings.class.getResource("shipped.txt")).toURI())
              .getParent();
      for (Path file : MappingCases.find(List.of(folder))) {
        for (MappingCase one : MappingCases.read(file)) {
          one.values().forEach(value -> all.addAll(Body.of(value)));
        }
      }
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  @Property(tries = 300)
  void aDamagedBodyIsASignalOrIsRefusedWithASentence(@ForAll long seed) {
    Random random = new Random(seed);
    Body body = BODIES.get(random.nextInt(BODIES.size()));
    Object damaged = damaged(body.content(), random, 0);
    assertThatCode(
            () -> {
              for (Body one : Body.of(damaged)) {
                List<Mapped> all = SHIPPED.translate(one, new FirstNames());
                assertThat(all).isNotEmpty();
                for (Mapped mapped : all) {
                  if (mapped instanceof Mapped.Refused refused) {
                    assertThat(refused.because()).isNotBlank();
                  }
                }
              }
            })
        .doesNotThrowAnyException();
  }

  private static Object damaged(Object value, Random random, int depth) {
    if (random.nextInt(12) == 0) {
      return List.of(
              "", "x\u0000\u202e", -1, 1e300, true, List.of(), Map.of(), List.of(Map.of("a", 1)))
          .get(random.nextInt(8));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, child) -> {
            if (depth == 0 || random.nextInt(15) > 0) {
              copy.put(String.valueOf(key), damaged(child, random, depth + 1));
            }
          });
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(child -> copy.add(damaged(child, random, depth + 1)));
      return copy;
    }
    return value;
  }
}
