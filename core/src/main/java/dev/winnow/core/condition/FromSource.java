package dev.winnow.core.condition;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.drools.model.DeclarationSource;
import org.drools.model.From;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.From3;
import org.drools.model.From4;
import org.jspecify.annotations.Nullable;

/** What {@code from} gives. */
final class FromSource {

  private FromSource() {}

  /** What calls give that take up to four variables; nothing for others. */
  static Function<Search, Iterable<?>> of(DeclarationSource source) {
    return source instanceof From<?> from
        ? search -> items(call(from, search))
        : search -> List.of();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object call(From<?> from, Search search) {
    try {
      if (from instanceof From0 call) {
        return call.getProvider().apply();
      }
      Object first = search.value(from.getVariable());
      if (from instanceof From1 call) {
        return call.getProvider().apply(first);
      }
      if (from instanceof From2 call) {
        return call.getProvider().apply(first, search.value(call.getVariable2()));
      }
      if (from instanceof From3 call) {
        Object second = search.value(call.getVariable2());
        return call.getProvider().apply(first, second, search.value(call.getVariable3()));
      }
      if (from instanceof From4 call) {
        Object second = search.value(call.getVariable2());
        Object third = search.value(call.getVariable3());
        return call.getProvider().apply(first, second, third, search.value(call.getVariable4()));
      }
      return null;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Iterable<?> items(@Nullable Object given) {
    if (given instanceof Iterable<?> many) {
      return many;
    }
    if (given instanceof Object[] many) {
      return Arrays.asList(many);
    }
    return given == null ? List.of() : Collections.singletonList(given);
  }
}
